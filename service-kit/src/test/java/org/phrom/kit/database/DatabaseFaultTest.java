package org.phrom.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"22007", "22008", "22021", "22P02", "22P05", "22003"})
    void aValueThatTheDatabaseCanNotReadIsTheFaultOfWhoSentIt(String state) {
        assertThat(DatabaseFault.isUnfitValue(new DatabaseFault(new SQLException("unfit", state))))
                .isTrue();
    }

    @Test
    void aWrongStatementIsOurs() {
        assertThat(DatabaseFault.isUnfitValue(new DatabaseFault(new SQLException("syntax", "42601"))))
                .isFalse();
    }
}

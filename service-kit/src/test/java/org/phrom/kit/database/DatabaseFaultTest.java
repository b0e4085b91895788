package org.phrom.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "53300", "57P01"})
    void whatHappenedAtCommitMayPass(String state) {
        assertThat(DatabaseFault.isPassing(new IllegalStateException(rolledBack(state))))
                .isTrue();
    }

    @Test
    void aConstraintThatIsHurtAtCommitDoesNotPass() {
        assertThat(DatabaseFault.isPassing(rolledBack("23503"))).isFalse();
        assertThat(DatabaseFault.isPassing(rolledBack(null))).isFalse();
    }

    @Test
    void noConnectionInTimeMayPass() {
        assertThat(DatabaseFault.isPassing(new DatabaseFault(new SQLException("acquisition timeout"))))
                .isTrue();
    }

    @Test
    void aDefectStaysOneWhenItsConnectionCouldNotBeClosedEither() {
        NullPointerException defect = new NullPointerException("defect");
        defect.addSuppressed(new SQLException("closed"));
        defect.addSuppressed(new SQLException("closed", "08003"));

        assertThat(DatabaseFault.isPassing(new IllegalStateException(defect))).isFalse();
    }

    @Test
    void aRowThatSomebodyElseChangedFirstIsALostRaceAlsoAtCommit() {
        RollbackException atCommit = new RollbackException("rolled back");
        atCommit.addSuppressed(new OptimisticLockException("changed"));

        assertThat(DatabaseFault.isLostRace(new IllegalStateException(new OptimisticLockException("changed"))))
                .isTrue();
        assertThat(DatabaseFault.isLostRace(new IllegalStateException(atCommit)))
                .isTrue();
        assertThat(DatabaseFault.isLostRace(rolledBack("40001"))).isFalse();
    }

    private static RollbackException rolledBack(@Nullable String state) {
        RollbackException thrown = new RollbackException("rolled back");
        thrown.addSuppressed(new IllegalStateException("resource", new SQLException("at commit", state)));
        return thrown;
    }
}

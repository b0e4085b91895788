package org.phrom.kit.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.phrom.kit.condition.Lexer.Kind;
import org.phrom.kit.condition.Lexer.Token;
import org.phrom.kit.condition.Typing.Typed;

/**
 * Reads a condition by the grammar of CEL, less what the subset leaves out, and has each part typed as soon as it is read.
 *
 * @see <a href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax">CEL, syntax</a>
 */
final class Parser {

    private static final Set<String> RELATIONS = Set.of("==", "!=", "<", "<=", ">", ">=", "in");
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    private final Lexer lexer;
    private final Typing typing;
    private Token token;
    private int level;

    Parser(String text, Typing typing) {
        this.lexer = new Lexer(text);
        this.typing = typing;
        this.token = lexer.next();
    }

    Typed whole() {
        Typed whole = expression();
        if (token.kind() != Kind.END) {
            throw unexpected();
        }
        return whole;
    }

    private Typed expression() {
        if (++level > Condition.DEEPEST) {
            throw Typing.tooDeep(token.at());
        }
        Typed condition = joined("||");
        int at = token.at();
        if (taken("?")) {
            Typed yes = joined("||");
            expect(":");
            condition = typing.choice(condition, yes, expression(), at);
        }
        level--;
        return condition;
    }

    private Typed joined(String operator) {
        int at = token.at();
        List<Typed> parts = new ArrayList<>();
        do {
            parts.add(operator.equals("||") ? joined("&&") : relation());
        } while (taken(operator));
        return parts.size() == 1 ? parts.get(0) : typing.joined(operator, parts, at);
    }

    private Typed relation() {
        Typed left = sum();
        while (RELATIONS.contains(token.text()) && isOperator()) {
            Token operator = take();
            left = typing.relation(operator.text(), left, sum(), operator.at());
        }
        return left;
    }

    private Typed sum() {
        Typed left = product();
        while (token.is("+") || token.is("-")) {
            Token operator = take();
            left = typing.arithmetic(operator.text(), left, product(), operator.at());
        }
        return left;
    }

    private Typed product() {
        Typed left = unary();
        while (token.is("*") || token.is("/")) {
            Token operator = take();
            left = typing.arithmetic(operator.text(), left, unary(), operator.at());
        }
        return left;
    }

    private Typed unary() {
        String operator = token.is("!") ? "!" : "-";
        List<Token> operators = new ArrayList<>();
        while (token.is(operator)) {
            operators.add(take());
        }
        Typed operand = member();
        for (int i = operators.size() - 1; i >= 0; i--) {
            operand = typing.unary(operator, operand, operators.get(i).at());
        }
        return operand;
    }

    private Typed member() {
        Typed member = primary();
        while (token.is(".") || token.is("[")) {
            Token operator = take();
            if (operator.is("[")) {
                Token key = take(Kind.TEXT);
                expect("]");
                member = typing.field(member, key.text(), key.at());
            } else {
                Token name = name();
                member = taken("(") ? called(member, name) : typing.field(member, name.text(), name.at());
            }
        }
        return member;
    }

    private Typed called(Typed receiver, Token name) {
        if (!Typing.MACROS.contains(name.text())) {
            return typing.call(name.text(), receiver, list(")"), name.at());
        }
        Token variable = name();
        expect(",");
        typing.declare(variable.text(), receiver, variable.at());
        Typed body = expression();
        expect(")");
        return typing.comprehension(name.text(), receiver, body, name.at());
    }

    private Typed primary() {
        Token first = token;
        if (taken("(")) {
            Typed inner = expression();
            expect(")");
            return inner;
        }
        if (taken("[")) {
            return typing.list(list("]"), first.at());
        }
        if (first.kind() == Kind.NUMBER || first.kind() == Kind.TEXT || first.is("true") || first.is("false")) {
            return typing.literal(take());
        }
        Token name = name();
        if (!taken("(")) {
            return typing.name(name.text(), name.at());
        }
        List<Typed> arguments = list(")");
        return name.is("has") ? typing.has(arguments, name.at()) : typing.call(name.text(), null, arguments, name.at());
    }

    private List<Typed> list(String end) {
        List<Typed> elements = new ArrayList<>();
        if (!taken(end)) {
            do {
                elements.add(expression());
            } while (taken(","));
            expect(end);
        }
        return elements;
    }

    private Token name() {
        if (RESERVED.contains(token.text())) {
            throw unexpected();
        }
        return take(Kind.NAME);
    }

    private Token take(Kind kind) {
        if (token.kind() != kind) {
            throw unexpected();
        }
        return take();
    }

    private Token take() {
        Token taken = token;
        token = lexer.next();
        return taken;
    }

    private boolean taken(String symbol) {
        boolean there = token.is(symbol);
        if (there) {
            take();
        }
        return there;
    }

    private void expect(String symbol) {
        if (!taken(symbol)) {
            throw unexpected();
        }
    }

    private boolean isOperator() {
        return token.kind() == Kind.SYMBOL || token.kind() == Kind.NAME;
    }

    private ConditionRefused unexpected() {
        return token.kind() == Kind.END
                ? new ConditionRefused(token.at(), "syntax", "เงื่อนไขไม่จบ", "The condition ends too early")
                : new ConditionRefused(
                        token.at(),
                        "syntax",
                        "อ่านไม่เข้าใจที่ \"" + token.text() + "\"",
                        "\"" + token.text() + "\" can not stand here");
    }
}

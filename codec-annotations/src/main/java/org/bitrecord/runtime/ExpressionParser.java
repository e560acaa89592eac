package org.bitrecord.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitrecord.runtime.Expression.Binary;
import org.bitrecord.runtime.Expression.Conditional;
import org.bitrecord.runtime.Expression.Element;
import org.bitrecord.runtime.Expression.Infix;
import org.bitrecord.runtime.Expression.Literal;
import org.bitrecord.runtime.Expression.Member;
import org.bitrecord.runtime.Expression.Name;
import org.bitrecord.runtime.Expression.Prefix;
import org.bitrecord.runtime.Expression.Reference;
import org.bitrecord.runtime.Expression.Unary;
import org.bitrecord.runtime.ExpressionTokens.Sort;
import org.bitrecord.runtime.ExpressionTokens.Token;
import org.jspecify.annotations.Nullable;

/** Reads the text of an expression into its tree, by precedence climbing. */
final class ExpressionParser {
    private static final Map<String, Infix> INFIX = new HashMap<>();
    private static final Map<String, Prefix> PREFIX = new HashMap<>();
    private static final Set<String> NO_NAMES = Set.of("true", "false", "null", "this", "new", "instanceof");

    static {
        for (Infix operator : Infix.values()) {
            INFIX.put(operator.symbol(), operator);
        }
        for (Prefix operator : Prefix.values()) {
            PREFIX.put(operator.symbol(), operator);
        }
    }

    private final List<Token> tokens;
    private int at;

    ExpressionParser(String text) {
        tokens = ExpressionTokens.of(text);
    }

    Expression parse() {
        if (peek().sort() == Sort.END) {
            throw refused(peek(), "the expression is empty");
        }
        Expression whole = conditional();
        if (peek().sort() != Sort.END) {
            throw refused(peek(), "an operator or the end is needed, but here is " + peek());
        }
        return whole;
    }

    private Expression conditional() {
        Expression condition = infix(1);
        if (!accept("?")) {
            return condition;
        }
        Expression yes = conditional();
        expect(":");
        Expression no = conditional();
        return new Conditional(condition, yes, no, condition.start(), previousEnd());
    }

    private Expression infix(int weakest) {
        int start = peek().start();
        Expression left = operand();
        while (true) {
            Infix operator = infixHere();
            if (operator == null || operator.precedence() < weakest) {
                return left;
            }
            at++;
            Expression right = infix(operator.precedence() + 1);
            left = new Binary(operator, left, right, start, previousEnd());
        }
    }

    @Nullable
    private Infix infixHere() {
        return peek().sort() == Sort.SYMBOL ? INFIX.get(peek().text()) : null;
    }

    private Expression operand() {
        Token token = next();
        if (token.sort() == Sort.NUMBER) {
            return new Literal(ExpressionTokens.value(token), token.start(), token.end());
        }
        if (token.sort() == Sort.NAME) {
            return reference(token);
        }
        if (token.is("(")) {
            Expression inner = conditional();
            expect(")");
            return inner;
        }
        Prefix operator = PREFIX.get(token.text());
        if (operator != null) {
            return new Unary(operator, operand(), token.start(), previousEnd());
        }
        throw refused(token, "a name, a number or `(` is needed, but here is " + token);
    }

    private Reference reference(Token first) {
        Reference reference = new Name(name(first), first.start(), first.end());
        while (true) {
            if (accept(".")) {
                Token member = next();
                if (member.sort() != Sort.NAME) {
                    throw refused(member, "behind `.` a name is needed, but here is " + member);
                }
                reference = new Member(reference, name(member), first.start(), previousEnd());
            } else if (accept("[")) {
                Expression index = conditional();
                expect("]");
                reference = new Element(reference, index, first.start(), previousEnd());
            } else if (peek().is("(")) {
                throw refused(peek(), "nothing can be called; a component is named without parentheses");
            } else {
                return reference;
            }
        }
    }

    private static String name(Token token) {
        if (NO_NAMES.contains(token.text())) {
            throw refused(token, token + " has no meaning in an expression");
        }
        return token.text();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.sort() != Sort.END) {
            at++;
        }
        return token;
    }

    private boolean accept(String symbol) {
        if (peek().is(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String symbol) {
        if (!accept(symbol)) {
            throw refused(peek(), "`" + symbol + "` is needed, but here is " + peek());
        }
    }

    private int previousEnd() {
        return tokens.get(at - 1).end();
    }

    private static ExpressionException refused(Token token, String problem) {
        return new ExpressionException(problem, token.start(), token.end());
    }
}

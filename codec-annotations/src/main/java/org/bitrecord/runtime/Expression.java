package org.bitrecord.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An expression of the language, as a condition or a size in an annotation: a subset of Java's with Java's precedence. The
 * same tree is checked at compile time and evaluated when a failure is explained. Immutable.
 *
 * <p>Every part knows its place in the text: from {@link #start()} (included) to {@link #end()} (excluded), in chars;
 * parentheses around a part do not belong to it.
 */
public sealed interface Expression {
    /** Where it begins in the text. */
    int start();

    /** Where it ends in the text. */
    int end();

    /**
     * The tree of a text.
     *
     * @throws ExpressionException if the text is not an expression, or is longer than 1000 symbols
     */
    static Expression parse(String text) {
        return new ExpressionParser(text).parse();
    }

    /**
     * What it evaluates to.
     *
     * @param names says what a reference stands for; it may throw an {@link ExpressionException} of its own
     * @throws ExpressionException if an operator has an operand that it is not for
     */
    default Kind kind(Function<? super Reference, Kind> names) {
        return new ExpressionTypes(names).kindOf(this);
    }

    /**
     * Refuses what is not a condition.
     *
     * @param names as for {@link #kind}
     * @throws ExpressionException if it is not, or if an operator has an operand that it is not for
     */
    default void requireCondition(Function<? super Reference, Kind> names) {
        Kind kind = kind(names);
        if (kind != Kind.CONDITION) {
            throw new ExpressionException("a condition is needed, but this is " + kind.text(), start(), end());
        }
    }

    /** The references in it, as they follow in the text: each whole ({@code a.b}, not {@code a}), then those in its indexes. */
    default List<Reference> references() {
        List<Reference> found = new ArrayList<>();
        collect(this, found::add);
        return List.copyOf(found);
    }

    private static void collect(Expression in, Consumer<Reference> found) {
        if (in instanceof Reference reference) {
            found.accept(reference);
            collectIndexes(reference, found);
        } else if (in instanceof Unary unary) {
            collect(unary.operand(), found);
        } else if (in instanceof Binary binary) {
            collect(binary.left(), found);
            collect(binary.right(), found);
        } else if (in instanceof Conditional conditional) {
            collect(conditional.condition(), found);
            collect(conditional.yes(), found);
            collect(conditional.no(), found);
        }
    }

    private static void collectIndexes(Reference in, Consumer<Reference> found) {
        if (in instanceof Member member) {
            collectIndexes(member.of(), found);
        } else if (in instanceof Element element) {
            collectIndexes(element.list(), found);
            collect(element.index(), found);
        }
    }

    /** What an expression evaluates to. */
    enum Kind {
        /** A number that a {@code long} holds. */
        NUMBER("a number"),
        /** The 64 bits of an unsigned number: it may be compared (unsigned), masked and shifted, but not computed with. */
        UNSIGNED64("an unsigned 64-bit number"),
        /** True or false. */
        CONDITION("a condition");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The kind with its article, for messages. */
        public String text() {
            return text;
        }
    }

    /**
     * A literal.
     *
     * @param value its value; from 2^63 on, which is {@link Kind#UNSIGNED64}, the 64 bits of it
     */
    record Literal(long value, int start, int end) implements Expression {}

    /** What names something outside the expression. */
    sealed interface Reference extends Expression {
        /** The name that it begins with. */
        String root();
    }

    /**
     * A name.
     *
     * @param name a Java identifier
     */
    record Name(String name, int start, int end) implements Reference {
        @Override
        public String root() {
            return name;
        }
    }

    /**
     * A component of something, as {@code of.name}.
     *
     * @param of what it is a component of
     * @param name a Java identifier
     */
    record Member(Reference of, String name, int start, int end) implements Reference {
        @Override
        public String root() {
            return of.root();
        }
    }

    /**
     * An element of a list, as {@code list[index]}.
     *
     * @param list the list
     * @param index the element's place, from 0
     */
    record Element(Reference list, Expression index, int start, int end) implements Reference {
        @Override
        public String root() {
            return list.root();
        }
    }

    /** An operator before its operand. */
    record Unary(Prefix operator, Expression operand, int start, int end) implements Expression {}

    /** An operator between two operands. */
    record Binary(Infix operator, Expression left, Expression right, int start, int end) implements Expression {}

    /** {@code condition ? yes : no}. */
    record Conditional(Expression condition, Expression yes, Expression no, int start, int end) implements Expression {}

    /** The operators before an operand. */
    enum Prefix {
        /** {@code -}, exact. */
        MINUS("-"),
        /** {@code ~}. */
        COMPLEMENT("~"),
        /** {@code !}. */
        NOT("!");

        private final String symbol;

        Prefix(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written. */
        public String symbol() {
            return symbol;
        }
    }

    /** The operators between operands; all associate to the left. */
    enum Infix {
        /** {@code ||}. */
        OR_ELSE("||", 1),
        /** {@code &&}. */
        AND_THEN("&&", 2),
        /** {@code |}. */
        OR("|", 3),
        /** {@code ^}. */
        XOR("^", 4),
        /** {@code &}. */
        AND("&", 5),
        /** {@code ==}. */
        EQUAL("==", 6),
        /** {@code !=}. */
        UNEQUAL("!=", 6),
        /** {@code <}. */
        LESS("<", 7),
        /** {@code <=}. */
        AT_MOST("<=", 7),
        /** {@code >}. */
        GREATER(">", 7),
        /** {@code >=}. */
        AT_LEAST(">=", 7),
        /** {@code <<}. */
        LEFT("<<", 8),
        /** {@code >>}. */
        RIGHT(">>", 8),
        /** {@code >>>}. */
        UNSIGNED_RIGHT(">>>", 8),
        /** {@code +}, exact. */
        PLUS("+", 9),
        /** {@code -}, exact. */
        MINUS("-", 9),
        /** {@code *}, exact. */
        TIMES("*", 10),
        /** {@code /}, towards zero. */
        DIVIDE("/", 10),
        /** {@code %}, with the sign of the left operand. */
        REMAINDER("%", 10);

        private final String symbol;
        private final int precedence;

        Infix(String symbol, int precedence) {
            this.symbol = symbol;
            this.precedence = precedence;
        }

        /** As it is written. */
        public String symbol() {
            return symbol;
        }

        /** Whether it compares, by equality or by order. */
        public boolean isComparison() {
            return switch (this) {
                case EQUAL, UNEQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> true;
                default -> false;
            };
        }

        /** Whether it joins its operands bit by bit. */
        public boolean isBitwise() {
            return this == OR || this == XOR || this == AND;
        }

        /** How strongly it binds, 1 to 10, in Java's order. */
        int precedence() {
            return precedence;
        }
    }
}

package io.rowan.query;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a statement in the canonical order of {@link Structure}. It runs each time that a statement is
 * executed, so it only fills two arrays: tokens that determine the structure, as a prefix code, and values.
 */
final class StructureWalk {
    /** What begins a statement or a clause, so that no clause can be taken for another. */
    private enum Part {
        SELECT,
        RETURNING,
        NATIVE,
        UPDATE,
        DELETE,
        INSERT,
        ITEMS,
        FROM,
        JOIN,
        WHERE,
        GROUP_BY,
        REPEATED,
        HAVING,
        ORDER_BY,
        LIMIT,
        OFFSET,
        DISTINCT,
        OPTION,
        CONFLICT,
        NONE,
        END
    }

    private Object[] tokens = new Object[16];
    private int tokenCount;
    private int hash;
    private @Nullable Object[] values = new Object[4];
    private int valueCount;

    Structure structure() {
        return new Structure(new Key(tokens, tokenCount, hash), Arrays.copyOf(values, valueCount));
    }

    void query(Query<?> query) {
        if (query instanceof Select<?> select) {
            select(select.clauses());
        } else if (query instanceof Returning<?> returning) {
            token(Part.RETURNING);
            projection(returning.projection());
            write(returning.insert());
        } else if (query instanceof NativeQuery<?> text) {
            nativeQuery(text);
        }
    }

    void write(WriteStatement statement) {
        if (statement instanceof Update<?> update) {
            update(update);
        } else if (statement instanceof Delete<?> delete) {
            token(Part.DELETE);
            token(delete.entity());
            nodes(Part.WHERE, delete.conditions());
        } else if (statement instanceof Insert<?> insert) {
            insert(insert);
        }
    }

    private void update(Update<?> update) {
        token(Part.UPDATE);
        token(update.entity());
        for (Assignment assignment : update.assignments()) {
            token(assignment.attribute());
            node(assignment.value());
        }
        nodes(Part.WHERE, update.conditions());
    }

    private void insert(Insert<?> insert) {
        token(Part.INSERT);
        token(insert.entity());
        if (insert.conflict() != null) {
            token(Part.CONFLICT);
            token(insert.conflict());
        }
    }

    private void select(SelectClauses clauses) {
        token(Part.SELECT);
        projection(clauses.projection());
        if (clauses.from() != null) {
            token(Part.FROM);
            source(clauses.from());
        }
        for (Join join : clauses.joins()) {
            join(join);
        }
        nodes(Part.WHERE, clauses.where());
        groupBy(clauses);
        nodes(Part.HAVING, clauses.having());
        for (Ordering ordering : clauses.orderBy()) {
            ordering(clauses, ordering);
        }
        end(clauses);
    }

    private void end(SelectClauses clauses) {
        optional(Part.LIMIT, clauses.limit());
        optional(Part.OFFSET, clauses.offset());
        if (clauses.distinct()) {
            token(Part.DISTINCT);
        }
        if (clauses.lock() != null) {
            token(clauses.lock());
        }
        for (LoadOption option : clauses.options()) {
            token(Part.OPTION);
            token(option);
        }
        token(Part.END);
    }

    private void projection(Projection projection) {
        if (projection instanceof EntityProjection entity) {
            token(EntityProjection.class);
            source(entity.source());
            return;
        }
        Class<?> type = projection instanceof RecordProjection row ? row.type() : projection.getClass();
        token(Part.ITEMS);
        token(type);
        token(projection.items().size());
        for (Item item : projection.items()) {
            token(item.label() == null ? Part.NONE : item.label());
            node(item.node());
        }
    }

    /** An entity's class itself, which is the same object each time, so that keys are compared without a look inside. */
    private void source(Source source) {
        token(source instanceof EntitySource plain ? plain.entity() : source);
    }

    private void join(Join join) {
        token(Part.JOIN);
        token(join.kind());
        token(join.relationship());
        token(join.alias() == null ? Part.NONE : join.alias());
        optional(Part.WHERE, join.on());
    }

    private void groupBy(SelectClauses clauses) {
        if (!clauses.groupBy().isEmpty()) {
            token(Part.GROUP_BY);
            token(clauses.groupBy().size());
            clauses.groupBy().forEach(term -> term(clauses, term));
        }
    }

    private void ordering(SelectClauses clauses, Ordering ordering) {
        token(Part.ORDER_BY);
        token(ordering.descending());
        token(ordering.nulls() == null ? Part.NONE : ordering.nulls());
        term(clauses, ordering.operand());
    }

    private void term(SelectClauses clauses, Node term) {
        int item = clauses.repeated(term);
        if (item < 0) {
            node(term);
        } else {
            token(Part.REPEATED);
            token(item);
        }
    }

    private void nodes(Part part, List<Node> nodes) {
        if (!nodes.isEmpty()) {
            token(part);
            token(nodes.size());
            for (Node node : nodes) {
                node(node);
            }
        }
    }

    private void optional(Part part, @Nullable Node node) {
        if (node != null) {
            token(part);
            node(node);
        }
    }

    private void node(Node node) {
        token(node.shape());
        if (node instanceof ValueNode value) {
            value(value.value());
        } else if (!(node instanceof AttributeNode)) {
            children(node.children());
            if (node instanceof InValuesNode in) {
                list(in.values());
            } else if (node instanceof SubqueryNode subquery) {
                select(subquery.select().clauses());
            }
        }
    }

    private void children(List<Node> children) {
        int count = children.size();
        token(count);
        for (int i = 0; i < count; i++) {
            node(children.get(i));
        }
    }

    private void nativeQuery(NativeQuery<?> query) {
        token(Part.NATIVE);
        token(query.type());
        token(query.text());
        for (Object value : query.values()) {
            if (value instanceof List<?> list) {
                token(Structure.paddedLength(list.size()));
                list(list);
            } else {
                token(value == null ? Void.class : value.getClass());
                value(value);
            }
        }
    }

    private void list(List<? extends @Nullable Object> list) {
        int length = list.size();
        for (int i = 0; i < length; i++) {
            value(list.get(i));
        }
        for (int i = Structure.paddedLength(length); i > length; i--) {
            value(list.get(length - 1));
        }
    }

    private void token(Object token) {
        if (tokenCount == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * tokenCount);
        }
        tokens[tokenCount++] = token;
        hash = 31 * hash + token.hashCode();
    }

    private void value(@Nullable Object value) {
        if (valueCount == values.length) {
            values = Arrays.copyOf(values, 2 * valueCount);
        }
        values[valueCount++] = value;
    }

    /** The tokens of a walk, which fills them no further. */
    private static final class Key {
        private final Object[] tokens;
        private final int count;
        private final int hash;

        Key(Object[] tokens, int count, int hash) {
            this.tokens = tokens;
            this.count = count;
            this.hash = hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && hash == that.hash
                    && Arrays.equals(tokens, 0, count, that.tokens, 0, that.count);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}

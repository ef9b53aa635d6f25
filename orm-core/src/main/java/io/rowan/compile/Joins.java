package io.rowan.compile;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.Column;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlSelect.Join;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The joined tables of one select. */
final class Joins {
    private final Aliases aliases;
    private final List<Join> joins = new ArrayList<>();

    Joins(Aliases aliases) {
        this.aliases = aliases;
    }

    /** The joins of a select around this one; aliases stay different. */
    Joins beside() {
        return new Joins(aliases);
    }

    String alias(String table) {
        return aliases.next(table);
    }

    List<Join> list() {
        return joins;
    }

    Occurrence toOne(Occurrence from, ToOneAttribute attribute, Join.Kind kind, @Nullable OnCondition more) {
        Occurrence joined = occurrence(from, attribute.target(), kind);
        add(kind, joined, link(from, attribute, joined), more);
        return joined;
    }

    Occurrence toMany(Occurrence from, ToManyAttribute attribute, Join.Kind kind, @Nullable OnCondition more) {
        if (attribute.link() instanceof ToManyAttribute.Link.JoinTableLink link) {
            String alias = aliases.next(link.table().name());
            joins.add(new Join(
                    kind,
                    new Relation.TableRelation(link.table(), alias),
                    equal(reference(alias, link.ownColumn()), from.idColumn())));
            Occurrence joined = occurrence(from, attribute.target(), kind);
            add(kind, joined, equal(joined.idColumn(), reference(alias, link.targetColumn())), more);
            return joined;
        }
        Occurrence joined = occurrence(from, attribute.target(), kind);
        add(kind, joined, link(from, (ToManyAttribute.Link.ForeignKeyLink) attribute.link(), joined), more);
        return joined;
    }

    /** That a row is the other end of a to-one relationship. */
    static SqlExpression link(Occurrence from, ToOneAttribute attribute, Occurrence other) {
        if (attribute.owning()) {
            return equal(from.column(attribute.foreignKeyColumn().name()), other.idColumn());
        }
        ToOneAttribute owner = (ToOneAttribute) attribute.otherSide();
        if (owner == null) {
            throw new IllegalStateException(attribute + " has no owning side");
        }
        return equal(other.column(owner.foreignKeyColumn().name()), from.idColumn());
    }

    /** That a row is at the other end of a to-many relationship by a foreign key. */
    static SqlExpression link(Occurrence from, ToManyAttribute.Link.ForeignKeyLink key, Occurrence other) {
        return equal(other.column(key.column().name()), from.idColumn());
    }

    private Occurrence occurrence(Occurrence from, EntityMapping target, Join.Kind kind) {
        String alias = aliases.next(target.table().name());
        return new Occurrence(target, alias, from.optional() || kind == Join.Kind.LEFT);
    }

    private void add(Join.Kind kind, Occurrence joined, SqlExpression on, @Nullable OnCondition more) {
        int index = joins.size();
        Relation relation = new Relation.TableRelation(joined.mapping().table(), joined.qualifier());
        joins.add(new Join(kind, relation, on));
        if (more != null) {
            SqlExpression extra = more.compile(joined);
            joins.set(index, new Join(kind, relation, new SqlExpression.And(List.of(on, extra))));
        }
    }

    /** Makes a further condition of a join once its table has an alias. */
    interface OnCondition {
        SqlExpression compile(Occurrence joined);
    }

    static SqlExpression equal(SqlExpression left, SqlExpression right) {
        return new Comparison(Comparison.Operator.EQ, left, right);
    }

    static ColumnReference reference(String alias, Column column) {
        return new ColumnReference(alias, column.name());
    }
}

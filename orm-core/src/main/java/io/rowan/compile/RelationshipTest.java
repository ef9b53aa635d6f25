package io.rowan.compile;

import io.rowan.error.QueryException;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.query.EntitySource;
import io.rowan.query.Node;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlSelect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The subquery of {@code any} and {@code has}: rows at the other end of a relationship that fulfil a condition. */
final class RelationshipTest {
    private final Scope inner;
    private final Scope.Place place;

    RelationshipTest(Scope inner, Scope.Place place) {
        this.inner = inner;
        this.place = place;
    }

    SqlSelect select(@Nullable Node condition, ExpressionCompiler around) {
        EntityMapping target = target();
        Occurrence occurrence = inner.root(new EntitySource(target.javaType()));
        List<SqlExpression> all = new ArrayList<>();
        List<SqlSelect.Join> joins = new ArrayList<>();
        all.add(link(occurrence, joins));
        if (condition != null) {
            all.add(around.within(inner).condition(condition));
        }
        joins.addAll(inner.joins().list());
        return new SqlSelect(
                false,
                List.of(new SqlSelect.Item(new SqlExpression.Constant(1), null)),
                new Relation.TableRelation(target.table(), occurrence.qualifier()),
                joins,
                new SqlExpression.And(all),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
    }

    private EntityMapping target() {
        if (place.attribute() instanceof ToManyAttribute toMany) {
            return toMany.target();
        }
        if (place.attribute() instanceof ToOneAttribute toOne) {
            return toOne.target();
        }
        throw new QueryException(place.attribute() + " is no relationship, so it has no any(...) or has(...).");
    }

    private SqlExpression link(Occurrence occurrence, List<SqlSelect.Join> joins) {
        Occurrence from = place.occurrence();
        if (place.attribute() instanceof ToOneAttribute toOne) {
            if (toOne.owning()) {
                return Joins.equal(
                        occurrence.idColumn(),
                        from.column(toOne.foreignKeyColumn().name()));
            }
            ToOneAttribute owner = (ToOneAttribute) toOne.otherSide();
            if (owner == null) {
                throw new IllegalStateException(toOne + " has no owning side");
            }
            return Joins.equal(occurrence.column(owner.foreignKeyColumn().name()), from.idColumn());
        }
        ToManyAttribute.Link link = ((ToManyAttribute) place.attribute()).link();
        if (link instanceof ToManyAttribute.Link.ForeignKeyLink key) {
            return Joins.equal(occurrence.column(key.column().name()), from.idColumn());
        }
        ToManyAttribute.Link.JoinTableLink table = (ToManyAttribute.Link.JoinTableLink) link;
        String alias = inner.joins().alias(table.table().name());
        ColumnReference own = new ColumnReference(alias, table.ownColumn().name());
        ColumnReference other = new ColumnReference(alias, table.targetColumn().name());
        joins.add(new SqlSelect.Join(
                SqlSelect.Join.Kind.INNER,
                new Relation.TableRelation(table.table(), alias),
                Joins.equal(other, occurrence.idColumn())));
        return Joins.equal(own, from.idColumn());
    }
}

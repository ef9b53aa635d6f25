package io.rowan.compile;

import io.rowan.error.QueryException;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.query.EntitySource;
import io.rowan.query.Node;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
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
        List<SqlSelect.Item> one = List.of(new SqlSelect.Item(new SqlExpression.Constant(1), null));
        Relation table = new Relation.TableRelation(target.table(), occurrence.qualifier());
        return SqlSelect.of(one, table, new SqlExpression.And(all)).joining(joins);
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
            return Joins.link(from, toOne, occurrence);
        }
        ToManyAttribute.Link link = ((ToManyAttribute) place.attribute()).link();
        if (link instanceof ToManyAttribute.Link.ForeignKeyLink key) {
            return Joins.link(from, key, occurrence);
        }
        ToManyAttribute.Link.JoinTableLink table = (ToManyAttribute.Link.JoinTableLink) link;
        String alias = inner.joins().alias(table.table().name());
        joins.add(new SqlSelect.Join(
                SqlSelect.Join.Kind.INNER,
                new Relation.TableRelation(table.table(), alias),
                Joins.equal(Joins.reference(alias, table.targetColumn()), occurrence.idColumn())));
        return Joins.equal(Joins.reference(alias, table.ownColumn()), from.idColumn());
    }
}

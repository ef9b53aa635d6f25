package io.rowan.failure;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.model.Badge;
import io.rowan.model.Branch;
import io.rowan.model.Employee;
import io.rowan.model.Note;
import io.rowan.model.Skill;
import io.rowan.model.Task;
import io.rowan.model.Thing;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is in the database: as rows, and as a session reads it. */
final class Books {
    private Books() {}

    /** Every row of every table, as native text reads it. */
    static List<String> rows(SessionFactory orm) {
        return orm.fromTransaction(session -> Company.TABLES.stream()
                .flatMap(table -> session.execute(sql("select * from " + table)).all().stream()
                        .map(row -> table + " "
                                + row.values().stream().map(Books::value).toList()))
                .sorted()
                .toList());
    }

    private static Object value(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    /** Every object with what it refers to, by names and not by keys, after all is read that can be. */
    static List<String> objects(Session session) {
        Stream<String> branches = session.scalars(select(Branch.class)).all().stream()
                .map(each -> line(each)
                        + name(each.getParent())
                        + names(each.getChildren())
                        + names(each.getEmployees())
                        + names(each.getNotes()));
        Stream<String> employees = session.scalars(select(Employee.class)).all().stream()
                .map(each -> line(each)
                        + name(each.getBranch())
                        + names(each.getTasks())
                        + names(each.getSkills())
                        + name(each.getBadge()));
        Stream<String> tasks =
                session.scalars(select(Task.class)).all().stream().map(each -> line(each) + name(each.getEmployee()));
        Stream<String> skills = session.scalars(select(Skill.class)).all().stream()
                .map(each -> line(each) + names(each.getEmployees()));
        Stream<String> badges =
                session.scalars(select(Badge.class)).all().stream().map(each -> line(each) + name(each.getEmployee()));
        Stream<String> notes =
                session.scalars(select(Note.class)).all().stream().map(Books::line);
        return Stream.of(branches, employees, tasks, skills, badges, notes)
                .flatMap(each -> each)
                .sorted()
                .toList();
    }

    private static String line(Thing thing) {
        String type = thing.getClass().getSimpleName();
        return type.substring(0, 2) + " " + thing.getLabel() + " " + thing.getAmount();
    }

    private static String name(@Nullable Thing thing) {
        return " " + (thing == null ? "-" : thing.getLabel());
    }

    private static String names(Collection<? extends Thing> things) {
        return " " + things.stream().map(Thing::getLabel).sorted().toList();
    }
}

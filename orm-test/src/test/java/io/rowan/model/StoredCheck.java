package io.rowan.model;

import static io.rowan.query.Dsl.select;

import io.rowan.Session;
import io.rowan.SessionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares what is committed with the model: by plain JDBC, and by the objects of a fresh session. */
final class StoredCheck {
    private final Connection connection;
    private final SessionFactory orm;
    private final Map<String, Integer> versions = new HashMap<>();

    StoredCheck(Connection connection, SessionFactory orm) {
        this.connection = connection;
        this.orm = orm;
    }

    void run(World world) {
        Map<String, String> expected = world.words();
        try {
            compare("the database", rows(), expected);
        } catch (SQLException e) {
            throw new AssertionError("The database can't be read.", e);
        }
        try (Session fresh = orm.openSession()) {
            compare("a fresh session", objects(fresh), expected);
        }
    }

    /** The version of a row; null where its entity has none. */
    @Nullable
    Integer version(Row row) {
        return versions.get(row.kind + " " + row.label);
    }

    private static void compare(String where, Map<String, String> found, Map<String, String> expected) {
        if (!found.equals(expected)) {
            Map<String, String> wrong = new TreeMap<>(found);
            wrong.entrySet().removeAll(expected.entrySet());
            Map<String, String> missing = new TreeMap<>(expected);
            missing.entrySet().removeAll(found.entrySet());
            throw new AssertionError(where + " holds " + wrong + " where the model has " + missing);
        }
    }

    /** The rows in the words of {@link World#words()}. */
    private Map<String, String> rows() throws SQLException {
        Map<String, String> labels = new HashMap<>();
        Map<String, List<String>> skills = new HashMap<>();
        versions.clear();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.SKILL) {
                read("select id, label from " + kind, row -> labels.put(kind + row.getString(1), row.getString(2)));
            }
        }
        read(
                "select employees_id, skills_label from employee_skill",
                row -> skills.computeIfAbsent("EMPLOYEE" + row.getString(1), e -> new ArrayList<>())
                        .add(row.getString(2)));
        skills.values().forEach(each -> each.sort(null));
        Map<String, String> words = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            read(sql(kind), row -> {
                String owner = kind.owner() == null ? null : labels.get(kind.owner() + row.getString("owner"));
                List<String> own =
                        kind == Kind.EMPLOYEE ? skills.getOrDefault(kind + row.getString("id"), List.of()) : List.of();
                String name = kind + " " + row.getString("label");
                words.put(name, World.words(row.getInt("amount"), owner, own));
                if (versioned(kind)) {
                    versions.put(name, row.getInt("version"));
                }
            });
        }
        return words;
    }

    static boolean versioned(Kind kind) {
        return kind == Kind.BRANCH || kind == Kind.EMPLOYEE;
    }

    private static String sql(Kind kind) {
        return switch (kind) {
            case BRANCH -> "select id, label, amount, version, parent_id as owner from branch";
            case EMPLOYEE -> "select id, label, amount, version, branch_id as owner from employee";
            case TASK -> "select id, label, amount, employee_id as owner from task";
            case SKILL -> "select label, amount from skill";
            case BADGE -> "select id, label, amount, employee_id as owner from badge";
            case NOTE -> "select id, label, amount, branch_id as owner from note";
        };
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static Map<String, String> objects(Session session) {
        Map<String, String> words = new TreeMap<>();
        Map<Object, String> notes = new HashMap<>();
        for (Branch branch : session.scalars(select(Branch.class))) {
            branch.getNotes().forEach(note -> notes.put(note, branch.getLabel()));
        }
        for (Kind kind : Kind.values()) {
            for (Thing thing : session.scalars(select(kind.type()))) {
                Thing owner = kind.refers() ? kind.ownerOf(thing) : null;
                String label = owner == null ? notes.get(thing) : owner.getLabel();
                words.put(kind + " " + thing.getLabel(), World.words(thing.getAmount(), label, skills(thing)));
                sides(kind, thing);
            }
        }
        return words;
    }

    private static List<String> skills(Thing thing) {
        return thing instanceof Employee employee
                ? employee.getSkills().stream().map(Skill::getLabel).sorted().toList()
                : List.of();
    }

    /** The other sides say the same. */
    private static void sides(Kind kind, Thing thing) {
        for (Kind owned : kind.owned()) {
            if (owned.refers() && owned != Kind.BADGE) {
                for (Thing each : owned.side(thing)) {
                    check(owned.ownerOf(each) == thing, each, thing);
                }
            }
        }
        if (thing instanceof Employee employee && employee.getBadge() != null) {
            check(employee.getBadge().getEmployee() == thing, employee.getBadge(), thing);
        }
        if (thing instanceof Skill skill) {
            skill.getEmployees().forEach(each -> check(each.getSkills().contains(skill), each, skill));
        }
    }

    private static void check(boolean holds, Thing one, Thing other) {
        if (!holds) {
            throw new AssertionError(one.getLabel() + " and " + other.getLabel() + " disagree in a fresh session");
        }
    }
}

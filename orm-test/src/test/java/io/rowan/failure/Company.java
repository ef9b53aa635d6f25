package io.rowan.failure;

import static io.rowan.query.Dsl.sql;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.model.Badge;
import io.rowan.model.Branch;
import io.rowan.model.Employee;
import io.rowan.model.Note;
import io.rowan.model.Skill;
import io.rowan.model.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that the scenario begins with. */
final class Company {
    static final List<String> TABLES =
            List.of("employee_skill", "note", "badge", "task", "skill", "employee", "branch");

    private Company() {}

    /** Empties the tables and fills them. */
    static void found(SessionFactory orm) {
        orm.inTransaction(session -> {
            empty(session);
            Branch north = branch("north", null);
            Branch south = branch("south", north);
            Branch old = branch("old", north);
            Skill java = skill("java");
            Skill sql = skill("sql");
            Employee ada = employee("ada", north, task("plan"), task("build"));
            ada.getSkills().addAll(List.of(java, sql));
            ada.setBadge(badge("b1"));
            Employee bob = employee("bob", north, task("test"));
            bob.getSkills().add(sql);
            bob.setBadge(badge("b2"));
            Employee cid = employee("cid", old, task("mend"));
            north.getNotes().add(note("party"));
            session.addAll(north, south, old, ada, bob, cid, skill("cobol"), badge("spare"));
        });
    }

    private static void empty(Session session) {
        session.execute(sql("update branch set parent_id = null"));
        for (String table : TABLES) {
            session.execute(sql("delete from " + table));
        }
    }

    static Branch branch(String label, @Nullable Branch parent) {
        Branch branch = new Branch();
        branch.setLabel(label);
        branch.setParent(parent);
        return branch;
    }

    static Employee employee(String label, Branch branch, Task... tasks) {
        Employee employee = new Employee();
        employee.setLabel(label);
        employee.setBranch(branch);
        employee.getTasks().addAll(List.of(tasks));
        return employee;
    }

    static Task task(String label) {
        Task task = new Task();
        task.setLabel(label);
        return task;
    }

    static Skill skill(String label) {
        Skill skill = new Skill();
        skill.setLabel(label);
        return skill;
    }

    static Badge badge(String label) {
        Badge badge = new Badge();
        badge.setLabel(label);
        return badge;
    }

    static Note note(String label) {
        Note note = new Note();
        note.setLabel(label);
        return note;
    }
}

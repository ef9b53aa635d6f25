package io.rowan.failure;

import static io.rowan.query.Dsl.delete;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.query.Dsl.update;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.model.Badge;
import io.rowan.model.Branch;
import io.rowan.model.Branch_;
import io.rowan.model.Employee;
import io.rowan.model.Employee_;
import io.rowan.model.Note;
import io.rowan.model.Note_;
import io.rowan.model.Skill;
import io.rowan.model.Task;
import io.rowan.model.Task_;
import io.rowan.model.Thing;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A unit of work that meets the database in every way that a session has. */
final class Scenario {
    private final Set<Feature> features;
    private final Map<String, Employee> employees = new HashMap<>();
    private final Map<String, Branch> branches = new HashMap<>();
    private final List<Thing> made = new ArrayList<>();
    private boolean again;
    private Badge detached = new Badge();
    private Skill foreign = new Skill();

    Scenario(Set<Feature> features) {
        this.features = features;
    }

    /** Objects that the unit of work makes. */
    List<Thing> made() {
        return made;
    }

    /** What the session has in memory before the unit of work begins: some read, some not. */
    List<Thing> prepare(SessionFactory orm, Session session) {
        session.scalars(select(Employee.class)).all().forEach(each -> employees.put(each.getLabel(), each));
        session.scalars(select(Branch.class)).all().forEach(each -> branches.put(each.getLabel(), each));
        employee("ada").getTasks().size();
        employee("ada").getSkills().size();
        branch("north").getEmployees().size();
        session.commit();
        orm.inTransaction(other -> {
            detached = other.scalars(select(Badge.class)).all().stream()
                    .filter(each -> each.getLabel().equals("spare"))
                    .findFirst()
                    .orElseThrow();
            foreign = Objects.requireNonNull(other.get(Skill.class, "cobol"));
        });
        List<Thing> known = new ArrayList<>(employees.values());
        known.addAll(branches.values());
        employee("ada").getTasks().forEach(known::add);
        employee("ada").getSkills().forEach(known::add);
        session.commit();
        return known;
    }

    private Employee employee(String label) {
        return Objects.requireNonNull(employees.get(label));
    }

    private Branch branch(String label) {
        return Objects.requireNonNull(branches.get(label));
    }

    private <T extends Thing> T make(T thing) {
        made.add(thing);
        return thing;
    }

    /** About thirty statements, and the commit. */
    void run(Session session) {
        work(session);
        session.commit();
    }

    /** Lets the next run be one of work that has failed, in a session that has read everything since. */
    void again() {
        again = true;
    }

    void work(Session session) {
        made.clear();
        read(session);
        write(session);
        session.flush();
        if (features.contains(Feature.SAVEPOINTS)) {
            session.nested(() -> inside(session));
            undone(session);
        }
        if (features.contains(Feature.ROW_LOCKS)) {
            session.get(Branch.class, Objects.requireNonNull(branch("north").getId()), LockModeType.PESSIMISTIC_WRITE);
        }
        bulk(session);
        session.refresh(branch("south"));
        foreign.setAmount(5);
        session.merge(foreign);
        detached.setAmount(6);
        reattach(session);
        employee("bob").setAmount(7);
    }

    /** Done once more, the session has read the row meanwhile and takes no second object for it. */
    private void reattach(Session session) {
        if (again) {
            session.merge(detached);
        } else {
            session.add(detached);
        }
    }

    private void read(Session session) {
        session.scalars(select(Branch.class).where(Branch_.label.ne("x")).orderBy(Branch_.label.asc()))
                .all();
        employee("bob").getTasks().size();
        employee("bob").getSkills().size();
        Objects.requireNonNull(employee("bob").getBadge()).getLabel();
        branch("north").getNotes().size();
        branch("north").getChildren().size();
        session.get(Skill.class, "java");
    }

    private void write(Session session) {
        Employee dan = make(Company.employee("dan", branch("south"), make(Company.task("sleep"))));
        dan.getSkills().add(make(Company.skill("go")));
        dan.setBadge(make(Company.badge("b3")));
        Employee eve = make(Company.employee("eve", branch("north"), make(Company.task("eat"))));
        branch("north").getEmployees().add(eve);
        session.addAll(dan, eve);
        branch("south").getNotes().add(make(Company.note("sale")));
        employee("ada").setLabel("bob");
        employee("bob").setLabel("ada");
        Task plan = employee("ada").getTasks().stream()
                .filter(each -> each.getLabel().equals("plan"))
                .findFirst()
                .orElseThrow();
        employee("ada").getTasks().remove(plan);
        employee("bob").getTasks().add(plan);
        employee("ada").getSkills().clear();
        session.delete(employee("cid"));
        session.delete(branch("old"));
    }

    private void inside(Session session) {
        employee("bob").setAmount(3);
        employee("ada").setBranch(branch("south"));
        session.flush();
        session.nested(() -> employee("ada").setAmount(4));
    }

    /** Undoes a part by an exception of the application. */
    private void undone(Session session) {
        try {
            session.nested(() -> {
                session.add(make(Company.branch("west", branch("north"))));
                session.flush();
                throw new IllegalStateException("the application changes its mind");
            });
        } catch (IllegalStateException e) {
            made.removeIf(each -> each.getLabel().equals("west"));
        }
    }

    private void bulk(Session session) {
        session.execute(update(Task.class).set(Task_.amount, 9).where(Task_.label.eq("test")));
        session.execute(delete(Note.class).where(Note_.label.eq("party")));
        session.execute(sql("update skill set amount = 8 where label = 'java'"));
        session.scalars(select(Employee.class).where(Employee_.amount.lt(9))).all();
        session.execute(select(Employee_.label, Employee_.amount)).all();
    }
}

package io.rowan.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entities of the model, and how each reaches its owner: what it lies below, works in, belongs to or hangs on. */
enum Kind {
    BRANCH(Branch.class, Branch::new),
    EMPLOYEE(Employee.class, Employee::new),
    TASK(Task.class, Task::new),
    SKILL(Skill.class, Skill::new),
    BADGE(Badge.class, Badge::new),
    NOTE(Note.class, Note::new);

    private final Class<? extends Thing> type;
    private final Supplier<Thing> maker;

    Kind(Class<? extends Thing> type, Supplier<Thing> maker) {
        this.type = type;
        this.maker = maker;
    }

    Class<? extends Thing> type() {
        return type;
    }

    Thing make(String label, int amount) {
        Thing made = maker.get();
        made.setLabel(label);
        made.setAmount(amount);
        return made;
    }

    static Kind of(Object thing) {
        for (Kind kind : values()) {
            if (kind.type.isInstance(thing)) {
                return kind;
            }
        }
        throw new AssertionError("an object of " + thing.getClass());
    }

    /** The entity of the owner; null for a skill, which has none. */
    @Nullable
    Kind owner() {
        return switch (this) {
            case BRANCH, EMPLOYEE, NOTE -> BRANCH;
            case TASK, BADGE -> EMPLOYEE;
            case SKILL -> null;
        };
    }

    /** What a thing of this kind may own. */
    List<Kind> owned() {
        return switch (this) {
            case BRANCH -> List.of(BRANCH, EMPLOYEE, NOTE);
            case EMPLOYEE -> List.of(TASK, BADGE);
            default -> List.of();
        };
    }

    /** Whether the thing refers to its owner, and not just the owner to the thing. */
    boolean refers() {
        return owner() != null && this != NOTE;
    }

    /** Whether the owner's relationship passes add on. */
    boolean cascadesAdd() {
        return this != BRANCH;
    }

    @Nullable
    Thing ownerOf(Thing thing) {
        return switch (this) {
            case BRANCH -> ((Branch) thing).getParent();
            case EMPLOYEE -> ((Employee) thing).getBranch();
            case TASK -> ((Task) thing).getEmployee();
            case BADGE -> ((Badge) thing).getEmployee();
            default -> throw new IllegalArgumentException(this + " refers to no owner");
        };
    }

    /** What the field holds, whatever a proxy would do about it. */
    @Nullable
    Thing ownerField(Thing thing) {
        return switch (this) {
            case BRANCH -> ((Branch) thing).parent;
            case EMPLOYEE -> ((Employee) thing).branch;
            case TASK -> ((Task) thing).employee;
            case BADGE -> ((Badge) thing).employee;
            default -> throw new IllegalArgumentException(this + " refers to no owner");
        };
    }

    void own(Thing thing, @Nullable Thing owner) {
        switch (this) {
            case BRANCH -> ((Branch) thing).setParent((Branch) owner);
            case EMPLOYEE -> ((Employee) thing).setBranch((Branch) owner);
            case TASK -> ((Task) thing).setEmployee((Employee) owner);
            case BADGE -> ((Badge) thing).setEmployee((Employee) owner);
            default -> throw new IllegalArgumentException(this + " refers to no owner");
        }
    }

    /** The things of this kind that an owner holds, as the object gives them; not for badges. */
    @SuppressWarnings("unchecked")
    Collection<Thing> side(Thing owner) {
        return (Collection<Thing>) (Collection<?>)
                switch (this) {
                    case BRANCH -> ((Branch) owner).getChildren();
                    case EMPLOYEE -> ((Branch) owner).getEmployees();
                    case NOTE -> ((Branch) owner).getNotes();
                    case TASK -> ((Employee) owner).getTasks();
                    default -> throw new IllegalArgumentException(this + " is in no collection of its owner");
                };
    }

    /** The same as the field holds it. */
    Collection<?> sideField(Thing owner) {
        return switch (this) {
            case BRANCH -> ((Branch) owner).children;
            case EMPLOYEE -> ((Branch) owner).employees;
            case NOTE -> ((Branch) owner).notes;
            case TASK -> ((Employee) owner).tasks;
            default -> throw new IllegalArgumentException(this + " is in no collection of its owner");
        };
    }

    /** Gives an owner another collection. */
    @SuppressWarnings("unchecked")
    void replaceSide(Thing owner, Collection<Thing> things) {
        Collection<?> all = things;
        switch (this) {
            case BRANCH -> ((Branch) owner).setChildren((List<Branch>) all);
            case EMPLOYEE -> ((Branch) owner).setEmployees((Set<Employee>) all);
            case NOTE -> ((Branch) owner).setNotes((List<Note>) all);
            case TASK -> ((Employee) owner).setTasks((List<Task>) all);
            default -> throw new IllegalArgumentException(this + " is in no collection of its owner");
        }
    }

    static Object idOf(Thing thing) {
        return Objects.requireNonNull(thing.getId(), "no id");
    }

    String letter() {
        return name().substring(0, 1).toLowerCase(Locale.ROOT);
    }
}

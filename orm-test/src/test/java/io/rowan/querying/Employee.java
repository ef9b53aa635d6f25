package io.rowan.querying;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with a department, a boss and tasks, each of which may be missing. */
@Entity
@Table(name = "employees")
class Employee {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private String name = "";

    private @Nullable Integer age;

    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal salary;

    private boolean active = true;

    @Enumerated(EnumType.STRING)
    private @Nullable Level level;

    private @Nullable LocalDate hired;

    @Embedded
    private @Nullable Address address;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Department department;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Employee boss;

    @OneToMany(mappedBy = "employee", cascade = CascadeType.ALL)
    private List<Task> tasks = new ArrayList<>();

    protected Employee() {}

    Employee(String name) {
        this.name = name;
    }

    Employee aged(int years, String pay, Level rank) {
        age = years;
        salary = new BigDecimal(pay);
        level = rank;
        return this;
    }

    Employee since(LocalDate day, Address home) {
        hired = day;
        address = home;
        return this;
    }

    Employee in(@Nullable Department place, @Nullable Employee superior) {
        department = place;
        boss = superior;
        return this;
    }

    Employee does(String title, int hours) {
        tasks.add(new Task(this, title, hours));
        return this;
    }

    void retire() {
        active = false;
    }

    void rename(String text) {
        name = text;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    @Nullable
    Integer getAge() {
        return age;
    }

    boolean isActive() {
        return active;
    }

    @Nullable
    Department getDepartment() {
        return department;
    }

    @Nullable
    Employee getBoss() {
        return boss;
    }

    List<Task> getTasks() {
        return tasks;
    }
}

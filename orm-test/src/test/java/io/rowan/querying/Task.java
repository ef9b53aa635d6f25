package io.rowan.querying;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What an employee does, and for how many hours. */
@Entity
@Table(name = "tasks")
class Task {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private String title = "";

    private int hours;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Employee employee;

    protected Task() {}

    Task(Employee employee, String title, int hours) {
        this.employee = employee;
        this.title = title;
        this.hours = hours;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getTitle() {
        return title;
    }

    @Nullable
    Employee getEmployee() {
        return employee;
    }
}

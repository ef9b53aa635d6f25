package io.rowan.querying;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Where employees work; its id is assigned. */
@Entity
@Table(name = "departments")
class Department {
    @Id
    private String code = "";

    @Column(nullable = false)
    private String title = "";

    @OneToMany(mappedBy = "department")
    private List<Employee> employees = new ArrayList<>();

    protected Department() {}

    Department(String code, String title) {
        this.code = code;
        this.title = title;
    }

    String getCode() {
        return code;
    }

    String getTitle() {
        return title;
    }

    List<Employee> getEmployees() {
        return employees;
    }
}

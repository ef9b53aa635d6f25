package io.rowan.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What employees can do; its name is its key. */
@Entity
public class Skill implements Thing {
    @Id
    String label = "";

    int amount;

    @ManyToMany(mappedBy = "skills")
    Set<Employee> employees = new HashSet<>();

    @Override
    public String getId() {
        return label;
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public void setLabel(String label) {
        this.label = label;
    }

    @Override
    public int getAmount() {
        return amount;
    }

    @Override
    public void setAmount(int amount) {
        this.amount = amount;
    }

    public Set<Employee> getEmployees() {
        return employees;
    }

    public void setEmployees(Set<Employee> employees) {
        this.employees = employees;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Skill skill && getLabel().equals(skill.getLabel());
    }

    @Override
    public int hashCode() {
        return getLabel().hashCode();
    }
}

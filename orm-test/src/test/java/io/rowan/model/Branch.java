package io.rowan.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A branch of a company, below another one or at the top. */
@Entity
public class Branch implements Thing {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Version
    @Nullable
    Integer version;

    @Column(unique = true, nullable = false)
    String label = "";

    int amount;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Branch parent;

    @OneToMany(mappedBy = "parent")
    List<Branch> children = new ArrayList<>();

    @OneToMany(mappedBy = "branch", cascade = CascadeType.PERSIST)
    Set<Employee> employees = new HashSet<>();

    /** A relationship that only this side knows; the foreign key is in the other table. */
    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "branch_id")
    List<Note> notes = new ArrayList<>();

    @Override
    public @Nullable Long getId() {
        return id;
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

    public @Nullable Branch getParent() {
        return parent;
    }

    public void setParent(@Nullable Branch parent) {
        this.parent = parent;
    }

    public List<Branch> getChildren() {
        return children;
    }

    public void setChildren(List<Branch> children) {
        this.children = children;
    }

    public Set<Employee> getEmployees() {
        return employees;
    }

    public void setEmployees(Set<Employee> employees) {
        this.employees = employees;
    }

    public List<Note> getNotes() {
        return notes;
    }

    public void setNotes(List<Note> notes) {
        this.notes = notes;
    }
}

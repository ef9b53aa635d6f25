package io.rowan.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who works in a branch, on tasks, with skills, and perhaps with a badge. */
@Entity
public class Employee implements Thing {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @Version
    @Nullable
    Integer version;

    @Column(unique = true)
    String label = "";

    int amount;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Branch branch;

    @OneToMany(mappedBy = "employee", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Task> tasks = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.PERSIST)
    Set<Skill> skills = new HashSet<>();

    @OneToOne(mappedBy = "employee", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @Nullable
    Badge badge;

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

    public @Nullable Branch getBranch() {
        return branch;
    }

    public void setBranch(@Nullable Branch branch) {
        this.branch = branch;
    }

    public List<Task> getTasks() {
        return tasks;
    }

    public void setTasks(List<Task> tasks) {
        this.tasks = tasks;
    }

    public Set<Skill> getSkills() {
        return skills;
    }

    public void setSkills(Set<Skill> skills) {
        this.skills = skills;
    }

    public @Nullable Badge getBadge() {
        return badge;
    }

    public void setBadge(@Nullable Badge badge) {
        this.badge = badge;
    }
}

package io.rowan.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** Opens doors for one employee, or lies in a drawer. */
@Entity
public class Badge implements Thing {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(unique = true, nullable = false)
    String label = "";

    int amount;

    @OneToOne(fetch = FetchType.LAZY)
    @Nullable
    Employee employee;

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

    public @Nullable Employee getEmployee() {
        return employee;
    }

    public void setEmployee(@Nullable Employee employee) {
        this.employee = employee;
    }
}

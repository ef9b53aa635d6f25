package io.rowan.migration.v1;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A member of the library. */
@Entity
@Table(name = "members")
public class Member {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, unique = true, length = 100)
    private String name = "";

    @Column(columnDefinition = "varchar(20)")
    private @Nullable String grade;

    @Column(length = 30)
    private @Nullable String fax;

    protected Member() {}

    public Member(String name, @Nullable String grade) {
        this.name = name;
        this.grade = grade;
        this.fax = "030-" + name.length();
    }
}

package io.rowan.migration.v2;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A member of the library, with a phone in place of a fax, and always with a grade. */
@Entity
@Table(name = "members", indexes = @Index(columnList = "grade, name"))
public class Member {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, unique = true, length = 100)
    private String name = "";

    @Column(nullable = false, columnDefinition = "varchar(20) default 'basic'")
    private String grade = "basic";

    @Column(length = 40)
    private @Nullable String phone;

    protected Member() {}

    public String getName() {
        return name;
    }

    public String getGrade() {
        return grade;
    }
}

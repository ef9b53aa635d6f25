package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Is taken by students: the inverse side of their join table. */
@Entity
class Course {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String title = "";

    @ManyToMany(mappedBy = "courses")
    Set<Student> students = new HashSet<>();

    Course() {}

    Course(String title) {
        this.title = title;
    }
}

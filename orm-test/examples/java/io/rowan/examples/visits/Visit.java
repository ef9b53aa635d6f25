package io.rowan.examples.visits;

import io.rowan.annotation.TableIndex;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

// snippet: visit
/** Somebody looked at a page. */
@Entity
@Table(
        name = "visits",
        indexes = {
            @Index(name = "ix_visitor", columnList = "visitor"), // single
            @Index(name = "ix_page_day", columnList = "page, visited_on desc") // composite
        })
@TableIndex(name = "ix_failure", columns = "failure", where = "failure is not null") // partial: of the few that failed
@TableIndex(name = "ix_day", columns = "day", include = "page") // covering: the pages of a day without reading rows
public class Visit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 50, nullable = false)
    private String visitor;

    @Column(length = 100, nullable = false)
    private String page;

    @Column(name = "visited_on")
    private int day;

    @Column(length = 100)
    private @Nullable String failure;
    // end

    /** For Rowan. */
    protected Visit() {
        this("", "", 0, null);
    }

    /** A visit that isn't saved yet. */
    public Visit(String visitor, String page, int day, @Nullable String failure) {
        this.visitor = visitor;
        this.page = page;
        this.day = day;
        this.failure = failure;
    }

    /** The key, null before the visit is saved. */
    public @Nullable Long getId() {
        return id;
    }

    /** Who looked. */
    public String getVisitor() {
        return visitor;
    }

    /** What at. */
    public String getPage() {
        return page;
    }

    /** The day, counted from 1970. */
    public int getDay() {
        return day;
    }

    /** What went wrong, null for nothing. */
    public @Nullable String getFailure() {
        return failure;
    }
}

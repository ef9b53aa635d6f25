package io.rowan.events;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.util.ArrayList;
import java.util.List;

/** A listener of the standard that notes what happens to pages. */
class Diary {
    static final List<String> notes = new ArrayList<>();

    private static void note(String event, Page page) {
        notes.add(event + " " + page.text + (page.id == null ? "" : " with id"));
    }

    @PrePersist
    private void prePersist(Page page) {
        note("PrePersist", page);
    }

    @PostPersist
    void postPersist(Page page) {
        note("PostPersist", page);
    }

    @PreUpdate
    protected void preUpdate(Page page) {
        note("PreUpdate", page);
    }

    @PostUpdate
    public void postUpdate(Page page) {
        note("PostUpdate", page);
    }

    @PreRemove
    void preRemove(Page page) {
        note("PreRemove", page);
    }

    @PostRemove
    void postRemove(Page page) {
        note("PostRemove", page);
    }

    @PostLoad
    void postLoad(Page page) {
        note("PostLoad", page);
    }
}

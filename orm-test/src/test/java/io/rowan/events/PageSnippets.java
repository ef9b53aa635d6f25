package io.rowan.events;

import io.rowan.Configuration;
import io.rowan.EntityChange;
import io.rowan.Session;
import io.rowan.SessionListener;

/** The Java of docs/events.md. What stands between {@code // snippet: name} and {@code // end} is shown there. */
final class PageSnippets {
    private PageSnippets() {}

    // snippet: audit
    static final class Audit implements SessionListener {
        @Override
        public void beforeChange(Session session, EntityChange change) {
            if (change.entity() instanceof Author author) {
                author.editedBy = "ada@example.com"; // goes into the same insert or update
                change.find(Author_.name)
                        .ifPresent(name -> session.add(new Remark(name.oldValue() + " -> " + name.newValue())));
            }
        }
    }
    // end

    static void configure(Configuration configuration) {
        // snippet: configure
        configuration.listener(new Audit());
        // end
    }
}

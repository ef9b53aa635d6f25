package io.rowan.unitofwork;

import io.rowan.EntityChange;
import io.rowan.Session;
import io.rowan.SessionListener;
import io.rowan.test.RowanExtension;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same when somebody is told of changes, so that each flush is worked out twice. */
@ClassTemplate
class ListenedOnDeleteTest extends DatabaseDeletes {
    @RegisterExtension
    static final RowanExtension rowan = RowanExtension.of(Album.class, Picture.class, Mark.class, Label.class)
            .configure(orm -> orm.listener(new SessionListener() {
                @Override
                public void beforeChange(Session session, EntityChange change) {
                    change.attributes();
                }
            }));
}

package io.rowan.events;

import io.rowan.EntityChange;
import io.rowan.Session;
import io.rowan.SessionListener;
import io.rowan.StatementEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Notes what it is told, and does what a test wants then. One test at a time. */
final class Recorder implements SessionListener {
    final List<String> told = new ArrayList<>();
    final List<StatementEvent> statements = new ArrayList<>();
    Consumer<Session> beforeFlush = session -> {};
    Consumer<Session> afterFlush = session -> {};
    BiConsumer<Session, EntityChange> beforeChange = (session, change) -> {};
    BiConsumer<Session, EntityChange> afterChange = (session, change) -> {};
    BiConsumer<Session, Object> afterLoad = (session, entity) -> {};
    Consumer<Session> beforeCommit = session -> {};
    Consumer<Session> afterCommit = session -> {};
    Consumer<Session> beforeRollback = session -> {};
    Consumer<Session> afterRollback = session -> {};
    Consumer<StatementEvent> beforeStatement = statement -> {};

    void forget() {
        told.clear();
        statements.clear();
        beforeFlush = session -> {};
        afterFlush = session -> {};
        beforeChange = (session, change) -> {};
        afterChange = (session, change) -> {};
        afterLoad = (session, entity) -> {};
        beforeCommit = session -> {};
        afterCommit = session -> {};
        beforeRollback = session -> {};
        afterRollback = session -> {};
        beforeStatement = statement -> {};
    }

    @Override
    public void beforeFlush(Session session) {
        told.add("beforeFlush");
        beforeFlush.accept(session);
    }

    @Override
    public void afterFlush(Session session) {
        told.add("afterFlush");
        afterFlush.accept(session);
    }

    @Override
    public void beforeChange(Session session, EntityChange change) {
        told.add("before " + change.kind() + " " + change.type().getSimpleName());
        beforeChange.accept(session, change);
    }

    @Override
    public void afterChange(Session session, EntityChange change) {
        told.add("after " + change.kind() + " " + change.type().getSimpleName());
        afterChange.accept(session, change);
    }

    @Override
    public void afterLoad(Session session, Object entity) {
        told.add("loaded");
        afterLoad.accept(session, entity);
    }

    @Override
    public void beforeCommit(Session session) {
        told.add("beforeCommit");
        beforeCommit.accept(session);
    }

    @Override
    public void afterCommit(Session session) {
        told.add("afterCommit");
        afterCommit.accept(session);
    }

    @Override
    public void beforeRollback(Session session) {
        told.add("beforeRollback");
        beforeRollback.accept(session);
    }

    @Override
    public void afterRollback(Session session) {
        told.add("afterRollback");
        afterRollback.accept(session);
    }

    @Override
    public void beforeStatement(StatementEvent statement) {
        statements.add(statement);
        beforeStatement.accept(statement);
    }
}

package io.rowan.metadata;

/** An attribute before the mappings are made. */
sealed interface AttributeDraft permits BasicDraft, ToOneDraft, ToManyDraft {
    /** The way from the entity to the value. */
    DraftPath path();

    /** The property that holds it. */
    Property property();

    /** The attribute's name, with dots inside embeddables. */
    default String name() {
        return path().name();
    }

    /** The place for messages. */
    default String where() {
        return property().where();
    }
}

package io.rowan.metadata;

import io.rowan.mapping.BasicAttribute.Generation;
import io.rowan.mapping.BasicAttribute.Write;
import io.rowan.schema.Column;

/**
 * A basic attribute before the mappings are made.
 *
 * @param path the way to the value
 * @param property the property
 * @param column its column, as this attribute alone sees it
 * @param settings what the annotations say of the column
 * @param generation who gives the value
 */
record BasicDraft(DraftPath path, Property property, Column column, ColumnSettings settings, Generation generation)
        implements AttributeDraft {
    /** By the column alone: the JVM links nothing for it when a program starts. */
    @Override
    public int hashCode() {
        return column.hashCode();
    }

    Write write() {
        return ColumnReader.write(settings);
    }
}

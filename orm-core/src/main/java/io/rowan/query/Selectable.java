package io.rowan.query;

/**
 * What a select may list: an {@link Expression}, or one with a label.
 *
 * @param <T> the Java type of its values
 */
public sealed interface Selectable<T> permits Expression, Labeled {
    /**
     * The item of a projection that stands for this.
     *
     * @return the node and, if there is one, the label
     */
    Item item();
}

package io.rowan.mapping.far;

/** A superclass in another package with private and protected members. */
public abstract class FarBase {
    private long id;
    private String label = "far";

    protected String getLabel() {
        return label;
    }

    protected FarBase setLabel(String label) {
        this.label = label;
        return this;
    }
}

package io.rowan.mapping;

import io.rowan.error.EntityInstantiationException;
import io.rowan.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one entity class goes to one table. Immutable once its {@link EntityMappings} are made; safe for threads. */
public final class EntityMapping {
    private final Definition definition;
    private ClassAccess access;
    private final List<BasicAttribute> basics = new ArrayList<>();
    private final List<ToOneAttribute> toOnes = new ArrayList<>();
    private final List<ToManyAttribute> toManys = new ArrayList<>();
    private final Map<String, Attribute> byName = new HashMap<>();
    private final BasicAttribute[] directBasics;
    private final BasicAttribute[] mutableBasics;
    private final StateLayout layout;
    private final boolean plainKeyIsPrimitive;
    private final boolean readOnly;

    /**
     * What a mapping is made of.
     *
     * @param name the entity's name
     * @param javaType the class
     * @param table the table
     * @param access makes and reads instances
     * @param attributes the attributes, each at the index of its slot
     * @param embedded the entity's own embeddables
     * @param id the id
     * @param version the version, null for none
     * @param callbacks what is called when something happens to an instance
     * @param cacheable whether rows may be read through a cache
     * @param readOnly whether sessions only read its rows
     */
    public record Definition(
            String name,
            Class<?> javaType,
            Table table,
            ClassAccess access,
            List<Attribute> attributes,
            List<EmbeddedAttribute> embedded,
            Identifier id,
            @Nullable BasicAttribute version,
            Callbacks callbacks,
            boolean cacheable,
            boolean readOnly) {
        /** Copies the lists. */
        public Definition {
            attributes = List.copyOf(attributes);
            embedded = List.copyOf(embedded);
        }
    }

    /**
     * Makes the mapping; {@link EntityMappings} links it to the others.
     *
     * @param definition its parts
     */
    public EntityMapping(Definition definition) {
        this.definition = definition;
        this.access = definition.access();
        if (access instanceof DeferredAccess deferred) {
            deferred.usedBy(this);
        }
        this.readOnly = definition.readOnly();
        this.layout = new StateLayout(definition);
        for (Attribute each : definition.attributes()) {
            sortIn(each);
        }
        directBasics = directBasics().toArray(new BasicAttribute[0]);
        mutableBasics = mutableBasics().toArray(new BasicAttribute[0]);
        plainKeyIsPrimitive = definition.id().attribute().javaType().isPrimitive();
    }

    private List<BasicAttribute> directBasics() {
        List<BasicAttribute> found = new ArrayList<>();
        for (BasicAttribute each : basics) {
            if (each.path().direct()) {
                found.add(each);
            }
        }
        return found;
    }

    private List<BasicAttribute> mutableBasics() {
        List<BasicAttribute> found = new ArrayList<>();
        for (BasicAttribute each : basics) {
            if (each.type().mutable()) {
                found.add(each);
            }
        }
        return found;
    }

    /** Is told the access that was generated for the class. Another thread may use the deferred one a while longer. */
    void use(ClassAccess generated) {
        access = generated;
        for (Attribute each : definition.attributes()) {
            each.use(generated);
        }
    }

    private void sortIn(Attribute attribute) {
        byName.put(attribute.name(), attribute);
        if (attribute instanceof BasicAttribute basic) {
            basics.add(basic);
        } else if (attribute instanceof ToOneAttribute toOne) {
            toOnes.add(toOne);
        } else if (attribute instanceof ToManyAttribute toMany) {
            toManys.add(toMany);
        }
    }

    /**
     * The entity's name, for messages and queries.
     *
     * @return the simple class name unless {@code @Entity(name)} says otherwise
     */
    public String name() {
        return definition.name();
    }

    /**
     * Whether rows may be read through a cache.
     *
     * @return true with {@code @Cacheable}
     */
    public boolean cacheable() {
        return definition.cacheable();
    }

    /**
     * Whether sessions only read its rows.
     *
     * @return true for an entity with {@code @ReadOnly}
     */
    public boolean readOnly() {
        return readOnly;
    }

    /**
     * The entity class.
     *
     * @return the class
     */
    public Class<?> javaType() {
        return definition.javaType();
    }

    /**
     * The table.
     *
     * @return the table
     */
    public Table table() {
        return definition.table();
    }

    /**
     * All attributes, each at the index of its slot.
     *
     * @return the attributes
     */
    public List<Attribute> attributes() {
        return definition.attributes();
    }

    /**
     * The attributes that one column keeps, also those inside embeddables.
     *
     * @return the attributes in order of their slots
     */
    public List<BasicAttribute> basics() {
        return basics;
    }

    /**
     * The relationships to one.
     *
     * @return the attributes in order of their slots
     */
    public List<ToOneAttribute> toOnes() {
        return toOnes;
    }

    /**
     * The relationships to many.
     *
     * @return the attributes in order of their slots
     */
    public List<ToManyAttribute> toManys() {
        return toManys;
    }

    /**
     * The entity's own embeddables.
     *
     * @return the embeddables
     */
    public List<EmbeddedAttribute> embedded() {
        return definition.embedded();
    }

    /**
     * The id.
     *
     * @return the id
     */
    public Identifier id() {
        return definition.id();
    }

    /**
     * The version.
     *
     * @return the attribute, null when the entity has none
     */
    public @Nullable BasicAttribute version() {
        return definition.version();
    }

    /**
     * What is called when something happens to an instance.
     *
     * @return the callbacks of the class and of its listeners
     */
    public Callbacks callbacks() {
        return definition.callbacks();
    }

    /**
     * The attribute of a name.
     *
     * @param name the name, with dots inside embeddables
     * @return the attribute, null when there is none
     */
    public @Nullable Attribute attribute(String name) {
        return byName.get(name);
    }

    /**
     * Makes an empty instance.
     *
     * @return the instance
     */
    public Object instantiate() {
        return access.create();
    }

    /**
     * The id of an instance.
     *
     * @param entity the instance
     * @return the id; null when it is not set, which for a primitive generated id is 0
     */
    public @Nullable Object idOf(Object entity) {
        Object id = definition.id().attribute().get(entity);
        if (plainKeyIsPrimitive
                && id instanceof Number number
                && number.longValue() == 0
                && !definition.id().assigned()) {
            return null;
        }
        return id;
    }

    /**
     * Sets the id of an instance.
     *
     * @param entity the instance
     * @param id the id; null takes it back
     */
    public void setId(Object entity, @Nullable Object id) {
        definition.id().attribute().set(entity, id == null && plainKeyIsPrimitive ? zero() : id);
    }

    private Object zero() {
        Class<?> type = definition.id().attribute().javaType();
        return type == long.class ? (Object) 0L : type == short.class ? (Object) (short) 0 : (Object) 0;
    }

    /**
     * Prepares {@link #readRow}.
     *
     * @param columns where each of {@link #basics} stands in the result, from 1
     * @return a plan for all basics of the entity itself but the id
     */
    public RowPlan rowPlan(int[] columns) {
        RowPlan.@Nullable Part[] parts = new RowPlan.@Nullable Part[layout.positions()];
        for (int i = 0; i < basics.size(); i++) {
            BasicAttribute each = basics.get(i);
            if (each.path().direct() && each != definition.id().attribute()) {
                parts[StateLayout.position(each)] = new RowPlan.Part(each.type(), columns[i], each.slot());
            }
        }
        return new RowPlan(parts);
    }

    /**
     * Reads the columns of a row into an instance and into a state, where mutable values are copied.
     *
     * @param rows a result that stands on a row
     * @param plan what is read
     * @param entity the instance
     * @param state the state
     * @throws SQLException when the driver cannot give a value
     * @throws EntityInstantiationException when a value does not fit its attribute
     */
    public void readRow(ResultSet rows, RowPlan plan, Object entity, @Nullable Object[] state) throws SQLException {
        try {
            access.readRow(rows, plan, entity, state);
        } catch (NullPointerException | ClassCastException e) {
            readOneByOne(rows, plan, entity);
            throw e;
        }
        for (BasicAttribute basic : mutableBasics) {
            Object value = state[basic.slot()];
            if (value != null && basic.path().direct()) {
                state[basic.slot()] = basic.type().copy(value);
            }
        }
    }

    /** Finds the attribute that does not fit, which then tells so. */
    private void readOneByOne(ResultSet rows, RowPlan plan, Object entity) throws SQLException {
        for (BasicAttribute basic : directBasics) {
            RowPlan.Part part = plan.parts()[StateLayout.position(basic)];
            if (part != null) {
                basic.set(entity, basic.type().read(rows, part.column()));
            }
        }
    }

    /**
     * Whether the attributes that need no closer look, those that are not {@link #watched}, are as in a state.
     *
     * @param entity the instance
     * @param state the state
     * @return false also for values that are equal but not the same object
     */
    public boolean holds(Object entity, @Nullable Object[] state) {
        return access.holds(entity, layout.plainSlots(), state);
    }

    /**
     * Whether a value that is the same object is also the same value.
     *
     * @param slot an attribute's
     * @return false for values that change in place, and for what an embeddable or the other side of a relationship holds
     */
    public boolean plain(int slot) {
        return layout.plain(slot);
    }

    /**
     * The attributes that are relationships.
     *
     * @return the attributes to one and to many, in the order of all attributes; not to be changed
     */
    public Attribute[] relationships() {
        return layout.relationships();
    }

    /**
     * The columns' attributes whose values can change in place.
     *
     * @return the attributes; not to be changed
     */
    public BasicAttribute[] mutables() {
        return mutableBasics;
    }

    /**
     * The attributes that {@link #holds} does not compare: mutable values, those inside embeddables, collections, and
     * inverse sides.
     *
     * @return the attributes; not to be changed
     */
    public Attribute[] watched() {
        return layout.watched();
    }

    /**
     * Reads the state of an instance.
     *
     * @param entity the instance
     * @return a new array, one value a slot
     */
    public @Nullable Object[] readState(Object entity) {
        @Nullable Object[] state = new @Nullable Object[definition.attributes().size()];
        access.readState(entity, layout.directSlots(), state);
        for (Attribute attribute : layout.indirect()) {
            state[attribute.slot()] = attribute.get(entity);
        }
        return state;
    }

    /**
     * Writes all column values of a state into an instance, embeddables made anew; relationships are left alone.
     *
     * @param entity the instance
     * @param state the state
     */
    public void writeBasics(Object entity, @Nullable Object[] state) {
        for (BasicAttribute basic : directBasics) {
            basic.set(entity, state[basic.slot()]);
        }
        writeEmbedded(entity, state);
    }

    /**
     * Writes a state into an instance, relationships too.
     *
     * @param entity the instance
     * @param state the state
     */
    public void writeState(Object entity, @Nullable Object[] state) {
        for (Attribute attribute : definition.attributes()) {
            if (attribute.path().direct()) {
                attribute.set(entity, state[attribute.slot()]);
            }
        }
        writeEmbedded(entity, state);
    }

    /**
     * Writes the embeddables of a state into an instance.
     *
     * @param entity the instance
     * @param state the state
     */
    public void writeEmbedded(Object entity, @Nullable Object[] state) {
        for (EmbeddedAttribute each : definition.embedded()) {
            access.set(entity, each.position(), each.build(state));
        }
    }

    @Override
    public String toString() {
        return name();
    }
}

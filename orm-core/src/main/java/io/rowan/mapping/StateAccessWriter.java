package io.rowan.mapping;

import io.rowan.type.ColumnType;
import java.lang.reflect.Member;
import java.sql.ResultSet;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes the two methods of a {@link ClassAccess} that handle an object as a whole. They are spelt out property by
 * property, so that each has a call of its own to read a column, which the JVM then compiles for that column's type:
 *
 * <pre>
 *     void readRow(ResultSet rows, RowPlan plan, Object instance, Object[] state) {
 *         RowPlan.Part[] parts = plan.parts();
 *         RowPlan.Part part = parts[0];
 *         if (part != null) {
 *             Object value = part.type().read(rows, part.column());
 *             state[part.slot()] = value;
 *             ((User) instance).name = (String) value;
 *         }
 *         …
 *     }
 *     boolean holds(Object instance, int[] slots, Object[] state) {
 *         if (slots[0] &gt;= 0 &amp;&amp; state[slots[0]] != ((User) instance).name) {
 *             return false;
 *         }
 *         …
 * </pre>
 */
final class StateAccessWriter {
    private static final Type BASE = Type.getType(ClassAccess.class);
    private static final Type OBJECT = Type.getType(Object.class);
    private static final Type VALUES = Type.getType(Object[].class);
    private static final Type SLOTS = Type.getType(int[].class);
    private static final Type PLAN = Type.getType(RowPlan.class);
    private static final Type ROWS = Type.getType(ResultSet.class);
    private static final Type COLUMN_TYPE = Type.getType(ColumnType.class);
    private static final Type PART = Type.getType(RowPlan.Part.class);
    private static final Type PARTS = Type.getType(RowPlan.Part[].class);

    private final AccessPlan plan;
    private final Type type;
    private final Type own;
    private final ClassWriter out;

    StateAccessWriter(AccessPlan plan, Type own, ClassWriter out) {
        this.plan = plan;
        this.type = Type.getType(plan.type());
        this.own = own;
        this.out = out;
    }

    void write() {
        writeReadRow();
        writeHolds();
        writeReadState();
    }

    private void writeReadRow() {
        MethodCode code =
                MethodCode.begin(out, Opcodes.ACC_PUBLIC, "readRow", Type.VOID_TYPE, ROWS, PLAN, OBJECT, VALUES);
        code.load(2);
        code.callVirtual(PLAN, "parts", PARTS);
        code.store(5);
        code.keep(PARTS);
        for (int i = 0; i < plan.properties().size(); i++) {
            Member writer = plan.properties().get(i).writer();
            if (writer != null && plan.servedBy(writer) == AccessPlan.ITSELF) {
                Label next = new Label();
                readColumn(code, i, next);
                code.load(3);
                code.cast(type);
                code.load(7);
                AccessWriter.assign(code, writer);
                code.place(next);
            }
        }
        for (int i = 0; i < plan.above().size(); i++) {
            passOn(code, i, 4);
            code.callVirtual(BASE, "readRow", Type.VOID_TYPE, ROWS, PLAN, OBJECT, VALUES);
        }
        code.end(Opcodes.RETURN);
    }

    /** Leaves the value in variable 7 and in the state, or jumps when the property is not read. */
    private static void readColumn(MethodCode code, int position, Label otherwise) {
        code.loadElement(5, position);
        code.store(6);
        code.load(6);
        code.jump(Opcodes.IFNULL, otherwise);
        code.load(6);
        code.callVirtual(PART, "type", COLUMN_TYPE);
        code.load(1);
        code.load(6);
        code.callVirtual(PART, "column", Type.INT_TYPE);
        code.callInterface(COLUMN_TYPE, "read", OBJECT, ROWS, Type.INT_TYPE);
        code.store(7);
        code.load(4);
        code.load(6);
        code.callVirtual(PART, "slot", Type.INT_TYPE);
        code.load(7);
        code.instruction(Opcodes.AASTORE);
    }

    private void writeHolds() {
        MethodCode code = MethodCode.begin(out, Opcodes.ACC_PUBLIC, "holds", Type.BOOLEAN_TYPE, OBJECT, SLOTS, VALUES);
        Label different = new Label();
        List<ClassProperty> properties = plan.properties();
        for (int i = 0; i < properties.size(); i++) {
            if (plan.servedBy(properties.get(i).reader()) == AccessPlan.ITSELF) {
                Label next = new Label();
                loadSlot(code, i, next);
                compare(code, properties.get(i).reader(), different);
                code.place(next);
            }
        }
        for (int i = 0; i < plan.above().size(); i++) {
            passOn(code, i, 3);
            code.callVirtual(BASE, "holds", Type.BOOLEAN_TYPE, OBJECT, SLOTS, VALUES);
            code.jump(Opcodes.IFEQ, different);
        }
        code.push(1);
        code.instruction(Opcodes.IRETURN);
        code.place(different);
        code.push(0);
        code.end(Opcodes.IRETURN);
    }

    private void writeReadState() {
        MethodCode code = MethodCode.begin(out, Opcodes.ACC_PUBLIC, "readState", Type.VOID_TYPE, OBJECT, SLOTS, VALUES);
        for (int i = 0; i < plan.properties().size(); i++) {
            Member reader = plan.properties().get(i).reader();
            if (plan.servedBy(reader) == AccessPlan.ITSELF) {
                Label next = new Label();
                loadSlot(code, i, next);
                code.load(3);
                code.loadInt(4);
                readProperty(code, reader);
                code.box(AccessWriter.typeOf(reader));
                code.instruction(Opcodes.AASTORE);
                code.place(next);
            }
        }
        for (int i = 0; i < plan.above().size(); i++) {
            passOn(code, i, 3);
            code.callVirtual(BASE, "readState", Type.VOID_TYPE, OBJECT, SLOTS, VALUES);
        }
        code.end(Opcodes.RETURN);
    }

    private void readProperty(MethodCode code, Member reader) {
        code.load(1);
        code.cast(type);
        AccessWriter.read(code, reader);
    }

    /** Leaves the slot of a property in variable 4, or jumps when it has none. */
    private static void loadSlot(MethodCode code, int position, Label otherwise) {
        code.load(2);
        code.push(position);
        code.instruction(Opcodes.IALOAD);
        code.storeInt(4);
        code.loadInt(4);
        code.jump(Opcodes.IFLT, otherwise);
    }

    /** Compares the property with the element of the state at variable 4. */
    private void compare(MethodCode code, Member reader, Label different) {
        Class<?> declared = AccessWriter.typeOf(reader);
        code.load(3);
        code.loadInt(4);
        code.instruction(Opcodes.AALOAD);
        if (declared.isPrimitive()) {
            code.store(5);
            code.load(5);
            code.instanceOf(declared);
            code.jump(Opcodes.IFEQ, different);
            code.load(5);
            code.unbox(declared);
        }
        code.comparable(declared);
        readProperty(code, reader);
        code.comparable(declared);
        code.jumpUnlessSame(declared, different);
    }

    /** Pushes the accessor of a class above, and the parameters. */
    private void passOn(MethodCode code, int above, int parameters) {
        code.load(0);
        code.getField(own, AccessWriter.ABOVE + above, BASE);
        for (int i = 1; i <= parameters; i++) {
            code.load(i);
        }
    }
}

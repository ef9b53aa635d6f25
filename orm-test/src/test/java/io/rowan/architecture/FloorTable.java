package io.rowan.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of floors: which package of orm-core stands where and may import what of Rowan's own. */
record FloorTable(List<Row> rows) {
    static final String ROOT = "(root)";
    static final String PROCESSOR = "processor";

    /** Floor of {@link #PROCESSOR}, which stands outside the house. */
    static final int OUTSIDE = -1;

    private static final String EVERYTHING_BELOW = "floors 0 to 7";

    /** One row; {@code mayImport} holds package names as in the table, sorted. */
    record Row(int floor, String name, Set<String> mayImport) {}

    static Row row(int floor, String name, String... mayImport) {
        return new Row(floor, name, new TreeSet<>(Arrays.asList(mayImport)));
    }

    /** Reads the table between the two {@code floors} comments of a Markdown text. */
    static FloorTable parse(String markdown) {
        int begin = markdown.indexOf("<!-- floors:begin -->");
        int end = markdown.indexOf("<!-- floors:end -->");
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("No table between <!-- floors:begin --> and <!-- floors:end -->");
        }
        List<String[]> cells = markdown.substring(begin, end)
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.strip().substring(1).split("\\|"))
                .toList();
        Set<String> upToSeven = cells.stream()
                .filter(row -> floorOf(row[0]).matches("[0-7]"))
                .map(FloorTable::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Row> rows = new ArrayList<>();
        for (String[] row : cells) {
            rows.add(parseRow(row, upToSeven));
        }
        return new FloorTable(List.copyOf(rows));
    }

    /** The table name of a package of orm-core: {@code io.rowan.sql} is {@code sql}, {@code io.rowan} the root. */
    static String nameOf(String packageName) {
        return packageName.equals("io.rowan") ? ROOT : packageName.substring("io.rowan.".length());
    }

    Optional<Row> find(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    Map<String, Row> byName() {
        Map<String, Row> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(row.name(), row));
        return map;
    }

    private static Row parseRow(String[] cells, Set<String> upToSeven) {
        String floor = floorOf(cells[0]);
        String imports = cells[3].strip();
        Set<String> mayImport = new TreeSet<>();
        if (imports.equals(EVERYTHING_BELOW)) {
            mayImport.addAll(upToSeven);
        } else if (!imports.equals("–")) {
            mayImport.addAll(Arrays.asList(imports.split("\\s*,\\s*")));
        }
        return new Row(floor.equals("–") ? OUTSIDE : Integer.parseInt(floor), nameOf(cells), mayImport);
    }

    private static String floorOf(String cell) {
        return cell.strip();
    }

    private static String nameOf(String[] cells) {
        return cells[1].strip().replace("`", "");
    }
}

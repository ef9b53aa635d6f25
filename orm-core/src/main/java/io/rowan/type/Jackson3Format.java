package io.rowan.type;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** JSON by Jackson 3. A property that the class does not have is an error, since the next update would lose it. */
final class Jackson3Format implements JsonFormat {
    static final String MAPPER = "tools.jackson.databind.json.JsonMapper";

    private final JsonMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final ObjectReader plain =
            mapper.readerFor(Object.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Override
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    @Override
    public @Nullable Object read(String json, Type declared) {
        return mapper.readValue(json, mapper.constructType(declared));
    }

    @Override
    public @Nullable Object plain(String json) {
        return plain.readValue(json);
    }
}

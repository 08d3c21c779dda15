package dev.scimkit.benchmarks.core;

import tools.jackson.databind.json.JsonMapper;

/** Raw Jackson 3: a tree and nothing else. */
final class JacksonCodec implements UserCodec {

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public Object read(byte[] json) {
        return mapper.readTree(json);
    }

    @Override
    public byte[] write(Object user) {
        return mapper.writeValueAsBytes(user);
    }
}

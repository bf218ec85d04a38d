package org.handgrad.datasets.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The types of numbers an IDX file can hold. */
enum IdxType {
    UNSIGNED_BYTE(0x08, 1, bytes -> bytes.get() & 0xFF),
    SIGNED_BYTE(0x09, 1, ByteBuffer::get),
    SHORT(0x0B, 2, ByteBuffer::getShort),
    INT(0x0C, 4, ByteBuffer::getInt),
    FLOAT(0x0D, 4, ByteBuffer::getFloat),
    DOUBLE(0x0E, 8, ByteBuffer::getDouble);

    final int code;
    final int width;
    private final ToDoubleFunction<ByteBuffer> next;

    IdxType(int code, int width, ToDoubleFunction<ByteBuffer> next) {
        this.code = code;
        this.width = width;
        this.next = next;
    }

    static Optional<IdxType> of(int code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }

    double next(ByteBuffer bytes) {
        return next.applyAsDouble(bytes);
    }
}

package org.handgrad.plot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** An MP4 (H.264) in pure Java, each frame with its own duration. */
final class Mp4File implements Movie {

    private static final int PER_SECOND = 1_000;

    private final SeekableByteChannel out;
    private final MP4Muxer muxer;
    private final MuxerTrack track;
    private final H264Encoder encoder = H264Encoder.createH264Encoder();
    private long time;
    private int count;

    Mp4File(Path file, int width, int height) throws IOException {
        out = NIOUtils.writableChannel(file.toFile());
        muxer = MP4Muxer.createMP4MuxerToChannel(out);
        Picture sample = Studio.picture(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
        track = muxer.addVideoTrack(
                Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(sample.getSize(), sample.getColor()));
    }

    @Override
    public void add(BufferedImage frame, int milliseconds) throws IOException {
        Picture picture = Studio.picture(frame);
        ByteBuffer room = ByteBuffer.allocate(encoder.estimateBufferSize(picture));
        EncodedFrame encoded = encoder.encodeFrame(picture, room);
        FrameType type = encoded.isKeyFrame() ? FrameType.KEY : FrameType.INTER;
        track.addFrame(Packet.createPacket(encoded.getData(), time, PER_SECOND, milliseconds, count++, type, null));
        time += milliseconds;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            muxer.finish();
        }
    }
}

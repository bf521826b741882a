using System.Buffers.Binary;
using System.IO.Compression;

namespace Course;

/// <summary>
/// Arrays of bytes in the format of MNIST's files (Y. LeCun, C. Cortes, C. Burges): a magic number 0, 0, 8, rank; the sizes as
/// big-endian 32-bit numbers; then the bytes. Files may be packed with gzip.
/// </summary>
/// <param name="Shape">The sizes along the axes, such as [60000, 28, 28].</param>
/// <param name="Values">The bytes in row-major order.</param>
public sealed record IdxFile(Shape Shape, byte[] Values)
{
    private const int UnsignedByte = 8, MostAxes = 4;

    /// <summary>Reads a file.</summary>
    /// <exception cref="DataFormatException">It is no such file, or is cut off, or holds more than it says.</exception>
    public static IdxFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, Path.GetFileName(path));
    }

    /// <summary>Reads a stream, packed or plain.</summary>
    /// <param name="stream">A stream that can seek.</param>
    /// <param name="file">What messages call it.</param>
    /// <exception cref="DataFormatException">It is no such file, or is cut off, or holds more than it says.</exception>
    public static IdxFile Read(Stream stream, string file)
    {
        bool packed = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        using var plain = packed ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : stream;
        try
        {
            return ReadPlain(plain, file);
        }
        catch (InvalidDataException error)
        {
            throw new DataFormatException($"{file}: the gzip data is damaged ({error.Message})");
        }
    }

    private static IdxFile ReadPlain(Stream stream, string file)
    {
        byte[] head = Bytes(stream, 4, file, "the magic number");
        if (head[0] != 0 || head[1] != 0 || head[2] != UnsignedByte || head[3] is 0 or > MostAxes)
            throw new DataFormatException($"{file}: the magic number is 0x{Convert.ToHexString(head)}; an IDX file of bytes begins with 0x000008 and the number of axes, such as 0x00000803 for images and 0x00000801 for labels.");
        byte[] sizes = Bytes(stream, 4 * head[3], file, "the sizes");
        var axes = new int[head[3]];
        for (int i = 0; i < axes.Length; i++) axes[i] = BinaryPrimitives.ReadInt32BigEndian(sizes.AsSpan(4 * i));
        Shape shape;
        try
        {
            shape = Shape.Create(axes);
        }
        catch (ShapeException error)
        {
            throw new DataFormatException($"{file}: its sizes make no shape. {error.Message}");
        }
        byte[] values = Bytes(stream, shape.Count, file, $"{shape.Count} bytes of shape {shape}");
        if (stream.ReadByte() >= 0) throw new DataFormatException($"{file}: more bytes follow after the {shape.Count} of shape {shape}.");
        return new(shape, values);
    }

    private static byte[] Bytes(Stream stream, int count, string file, string what)
    {
        var bytes = new byte[count];
        int read = stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        return read == count ? bytes : throw new DataFormatException($"{file} is cut off: expected {what}, but the file ends after {read} of {count} bytes.");
    }
}

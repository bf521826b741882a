using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Course;

/// <summary>
/// The format of checkpoint files, version 1: 8 letters "COURSECP"; the version and the length of the header, 32 bits each,
/// little-endian; the header's SHA-256; the header; the numbers of the arrays.
/// </summary>
/// <remarks>
/// The header is JSON: "numbers" by name; "arrays" with "name", "type" (float16, float32, float64), "shape" and "bytes", in the
/// order in which their numbers follow; and "sha256" of all those numbers.
/// </remarks>
public static class CheckpointFile
{
    private const int Version = 1, VersionAt = 8, LengthAt = 12, HashAt = 16, HeaderAt = 48;

    private static ReadOnlySpan<byte> Magic => "COURSECP"u8;

    internal static void Write(Checkpoint checkpoint, Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var array in checkpoint.Arrays) hash.AppendData(array.Bytes);
        byte[] header = JsonSerializer.SerializeToUtf8Bytes(new Header(
            new(checkpoint.Numbers),
            [.. checkpoint.Arrays.Select(array => new HeaderArray(array.Name, array.Type, array.Shape.Sizes.ToArray(), array.Bytes.Length))],
            Convert.ToHexStringLower(hash.GetHashAndReset())));

        Span<byte> front = stackalloc byte[HeaderAt];
        Magic.CopyTo(front);
        BinaryPrimitives.WriteInt32LittleEndian(front[VersionAt..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(front[LengthAt..], header.Length);
        SHA256.HashData(header, front[HashAt..]);
        stream.Write(front);
        stream.Write(header);
        foreach (var array in checkpoint.Arrays) stream.Write(array.Bytes);
    }

    internal static Checkpoint Read(string file, byte[] bytes)
    {
        ReadOnlySpan<byte> front = bytes.AsSpan(0, Math.Min(bytes.Length, Magic.Length));
        if (bytes.Length == 0) throw new CheckpointException($"{file} is empty.");
        if (!Magic.StartsWith(front)) throw new CheckpointException($"{file} is no checkpoint: it does not begin with the letters COURSECP.");
        if (bytes.Length < HeaderAt) throw CutOff(file, HeaderAt, bytes.Length);
        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(VersionAt)), length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(LengthAt));
        if (version != Version) throw new CheckpointException($"{file} has version {version} of the format; this library reads version {Version}.");
        if (length < 0) throw new CheckpointException($"{file} is damaged: the length of its header is {length}.");
        if (bytes.Length - HeaderAt < length) throw CutOff(file, (long)HeaderAt + length, bytes.Length);
        var headerBytes = bytes.AsSpan(HeaderAt, length);
        if (!SHA256.HashData(headerBytes).AsSpan().SequenceEqual(bytes.AsSpan(HashAt, SHA256.HashSizeInBytes)))
            throw new CheckpointException($"{file} is damaged: the checksum of its header is wrong.");
        var header = Parse(file, headerBytes);

        int at = HeaderAt + length;
        long wanted = at + header.Arrays.Sum(array => array.Bytes);
        if (bytes.Length < wanted) throw CutOff(file, wanted, bytes.Length);
        if (bytes.Length > wanted) throw new CheckpointException($"{file} is damaged: {bytes.Length - wanted} bytes follow after its end.");
        if (Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(at))) != header.Sha256)
            throw new CheckpointException($"{file} is damaged: the checksum of its arrays is wrong.");
        return new(file, Cut(bytes, at, header), header.Numbers);
    }

    private static List<StoredArray> Cut(byte[] bytes, int at, Header header)
    {
        List<StoredArray> arrays = [];
        foreach (var array in header.Arrays)
        {
            arrays.Add(new(array.Name, array.Type, Shape.Create(array.Shape), bytes[at..(at + (int)array.Bytes)]));
            at += (int)array.Bytes;
        }
        return arrays;
    }

    /// <summary>The header, whose checksum is right: what it says is what a program wrote, which may still be another program.</summary>
    private static Header Parse(string file, ReadOnlySpan<byte> json)
    {
        Header? header;
        try
        {
            header = JsonSerializer.Deserialize<Header>(json);
        }
        catch (JsonException error)
        {
            throw new CheckpointException($"{file}: its header cannot be understood ({error.Message})");
        }
        if (header is not { Numbers: not null, Arrays: not null }) throw new CheckpointException($"{file}: its header lists no arrays or no numbers.");
        foreach (var array in header.Arrays)
            if (array.Bytes != (long)Shape.Create(array.Shape).Count * StoredArray.SizeOf(array.Type) || StoredArray.SizeOf(array.Type) == 0)
                throw new CheckpointException($"{file}: the array '{array.Name}' of {array.Type} {Shape.Create(array.Shape)} cannot have {array.Bytes} bytes.");
        return header;
    }

    private static CheckpointException CutOff(string file, long wanted, long found) => new($"{file} is cut off: it should have {wanted} bytes, but has {found}.");

    private sealed record Header(Dictionary<string, double> Numbers, HeaderArray[] Arrays, string Sha256);

    private sealed record HeaderArray(string Name, string Type, int[] Shape, long Bytes);
}

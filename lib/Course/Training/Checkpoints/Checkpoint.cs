using System.Runtime.InteropServices;

namespace Course;

/// <summary>Named arrays and numbers that are kept in a file, such as the state of a training run (<see cref="TrainingCheckpoint"/>).</summary>
/// <remarks>
/// Saving is atomic: whenever the machine stops, the file is the old one or the new one, never a half. Every byte is covered by a
/// checksum. The format is described in <see cref="CheckpointFile"/>.
/// </remarks>
public sealed class Checkpoint
{
    private readonly Dictionary<string, StoredArray> arrays = [];
    private readonly Dictionary<string, double> numbers = [];
    private readonly string source = "The checkpoint";

    /// <summary>An empty checkpoint.</summary>
    public Checkpoint() { }

    internal Checkpoint(string source, IEnumerable<StoredArray> arrays, IEnumerable<KeyValuePair<string, double>> numbers)
    {
        this.source = source;
        this.arrays = arrays.ToDictionary(array => array.Name);
        this.numbers = new(numbers);
    }

    /// <summary>The names of the arrays, in the order they were added.</summary>
    public IReadOnlyCollection<string> ArrayNames => arrays.Keys;

    /// <summary>The names of the numbers.</summary>
    public IReadOnlyCollection<string> NumberNames => numbers.Keys;

    internal IEnumerable<StoredArray> Arrays => arrays.Values;

    /// <summary>Reads a file.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="CheckpointException">It is no checkpoint, of a later version, cut off, or damaged.</exception>
    public static Checkpoint Load(string path) => CheckpointFile.Read(Path.GetFileName(path), File.ReadAllBytes(path));

    /// <summary>Writes a file, in place of an older one.</summary>
    public void Save(string path) => AtomicFile.Write(path, stream => CheckpointFile.Write(this, stream));

    /// <summary>Adds a copy of an array.</summary>
    /// <exception cref="ArgumentException">There is one of this name.</exception>
    public void Add<T>(string name, Tensor<T> array) where T : unmanaged, IFloatingPointIeee754<T>
    {
        byte[] bytes = MemoryMarshal.AsBytes<T>(array.Span).ToArray();
        if (!arrays.TryAdd(name, new(name, StoredArray.TypeName<T>(), array.Shape, bytes)))
            throw new ArgumentException($"{source} already holds an array '{name}'.", nameof(name));
    }

    /// <summary>Adds a number, such as a count of steps.</summary>
    /// <exception cref="ArgumentException">There is one of this name, or it is not finite.</exception>
    public void Add(string name, double number)
    {
        if (!double.IsFinite(number)) throw new ArgumentException($"The number '{name}' is {number}; a checkpoint holds finite ones.", nameof(number));
        if (!numbers.TryAdd(name, number)) throw new ArgumentException($"{source} already holds a number '{name}'.", nameof(name));
    }

    /// <summary>A number by its name.</summary>
    /// <exception cref="CheckpointException">There is none.</exception>
    public double Number(string name) => numbers.TryGetValue(name, out double number)
        ? number
        : throw new CheckpointException($"{source} holds no number '{name}'. It holds: {List(numbers.Keys)}.");

    /// <summary>Throws unless an array of this name fits a tensor.</summary>
    /// <exception cref="CheckpointException">There is none, or its shape or type is another.</exception>
    public void Check<T>(string name, Tensor<T> target) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var array = Find(name);
        if (array.Type != StoredArray.TypeName<T>()) throw new CheckpointException($"{source}: the array '{name}' holds {array.Type}; expected {StoredArray.TypeName<T>()}.");
        if (array.Shape != target.Shape) throw new CheckpointException($"{source}: the array '{name}' has shape {array.Shape}; expected {target.Shape}.");
    }

    /// <summary>Copies an array into a tensor.</summary>
    /// <inheritdoc cref="Check{T}" path="/exception"/>
    public void CopyTo<T>(string name, Tensor<T> target) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check(name, target);
        MemoryMarshal.Cast<byte, T>(Find(name).Bytes).CopyTo(target.Span);
    }

    /// <summary>Throws where there are other arrays than these.</summary>
    /// <exception cref="CheckpointException">There is an array that was not expected.</exception>
    public void CheckNoOthers(IEnumerable<string> expected)
    {
        string[] others = [.. arrays.Keys.Except(expected)];
        if (others.Length > 0) throw new CheckpointException($"{source} holds arrays that were not expected: {List(others)}. It belongs to another network or optimizer.");
    }

    private StoredArray Find(string name) => arrays.TryGetValue(name, out var array)
        ? array
        : throw new CheckpointException($"{source} holds no array '{name}'. It holds: {List(arrays.Keys)}.");

    private static string List(IReadOnlyCollection<string> names) => names.Count == 0 ? "nothing" : string.Join(", ", names.Take(20)) + (names.Count > 20 ? $" and {names.Count - 20} more" : "");

    internal IReadOnlyDictionary<string, double> Numbers => numbers;
}

/// <summary>An array as it stands in a file: little-endian numbers in row-major order.</summary>
internal sealed record StoredArray(string Name, string Type, Shape Shape, byte[] Bytes)
{
    public static string TypeName<T>() => typeof(T) == typeof(float) ? "float32" : typeof(T) == typeof(double) ? "float64" : typeof(T) == typeof(Half) ? "float16"
        : throw new NotSupportedException($"Checkpoints hold Half, float and double; got {typeof(T).Name}.");

    /// <summary>The bytes of one number, or 0 for an unknown type.</summary>
    public static int SizeOf(string type) => type switch { "float16" => 2, "float32" => 4, "float64" => 8, _ => 0 };
}

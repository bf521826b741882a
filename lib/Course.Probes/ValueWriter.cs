using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Course.Probes;

/// <summary>
/// Writes a value as JSON by what it is, never by its ToString: <c>{"number":1.5}</c>, <c>{"bool":true}</c>, <c>{"text":"a"}</c>, <c>{"null":true}</c>,
/// <c>{"shape":[2,3],"numbers":[…]}</c>, <c>{"items":[…]}</c> for tuples and other sequences, <c>{"throws":"System.ArgumentException"}</c>,
/// and <c>{"other":"Type"}</c> for what is none of these. NaN and infinities are written as strings.
/// </summary>
public static class ValueWriter
{
    /// <summary>The most elements of one value.</summary>
    public const int MostElements = 100_000;

    private const int Deepest = 12;

    /// <summary>The value as JSON.</summary>
    public static string Write(object? value) => Json(writer => new Walk(writer).Write(value, 0));

    /// <summary>An exception as JSON: its type alone, because a message could carry what the exercise hides.</summary>
    public static string WriteException(Type type) => Json(writer =>
    {
        // A type that a cell defined lies in an assembly without a file; its name is the student's own text.
        string name = string.IsNullOrEmpty(type.Assembly.Location) ? "" : type.FullName ?? type.Name;
        writer.WriteStartObject();
        writer.WriteString("throws", name);
        writer.WriteEndObject();
    });

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            write(writer);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private sealed class Walk(Utf8JsonWriter writer)
    {
        private int _elements;

        public void Write(object? value, int depth)
        {
            if (depth > Deepest) throw new InvalidOperationException($"The value is nested more than {Deepest} deep.");
            writer.WriteStartObject();
            if (value is null) writer.WriteBoolean("null", true);
            else if (value is bool truth) writer.WriteBoolean("bool", truth);
            else if (value is string or char) writer.WriteString("text", value.ToString());
            else if (NumberOf(value) is { } number) WriteNumber("number", number);
            else if (value is Shape shape) WriteNumbers([shape.Rank], Doubles(shape.Sizes.ToArray()));
            else if (value is Tensor<double> tensor) WriteNumbers(tensor.Shape.Sizes.ToArray(), tensor.ToArray());
            else if (value is Tensor<float> single) WriteNumbers(single.Shape.Sizes.ToArray(), Doubles(single.ToArray()));
            else if (value is Tensor<Half> half) WriteNumbers(half.Shape.Sizes.ToArray(), Doubles(half.ToArray()));
            else if (value is Array { Rank: > 1 } array && Doubles(array) is { } table) WriteNumbers([.. Enumerable.Range(0, array.Rank).Select(array.GetLength)], table);
            else if (value is ITuple tuple) WriteItems([.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])], depth);
            else if (value is DictionaryEntry entry) WriteItems([entry.Key, entry.Value], depth);
            else if (value is IEnumerable sequence) WriteSequence(sequence, depth);
            else writer.WriteString("other", value.GetType().Name);
            writer.WriteEndObject();
        }

        private void WriteSequence(IEnumerable sequence, int depth)
        {
            List<object?> items = [];
            foreach (object? item in sequence)
            {
                Count(1);
                items.Add(item);
            }

            _elements -= items.Count;
            if (items.Count == 0 || Doubles(items) is { }) WriteNumbers([items.Count], Doubles(items) ?? []);
            else WriteItems(items, depth);
        }

        private void WriteItems(IReadOnlyList<object?> items, int depth)
        {
            Count(items.Count);
            writer.WriteStartArray("items");
            foreach (object? item in items) Write(item, depth + 1);
            writer.WriteEndArray();
        }

        private void WriteNumbers(int[] shape, double[] numbers)
        {
            Count(numbers.Length);
            writer.WriteStartArray("shape");
            foreach (int size in shape) writer.WriteNumberValue(size);
            writer.WriteEndArray();
            writer.WriteStartArray("numbers");
            foreach (double number in numbers)
            {
                if (double.IsFinite(number)) writer.WriteNumberValue(number);
                else writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
            }

            writer.WriteEndArray();
        }

        private void WriteNumber(string name, double number)
        {
            if (double.IsFinite(number)) writer.WriteNumber(name, number);
            else writer.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
        }

        private void Count(int more)
        {
            _elements += more;
            if (_elements > MostElements) throw new InvalidOperationException($"The value has more than {MostElements} elements.");
        }

        private static double[]? Doubles(IEnumerable values)
        {
            List<double> numbers = [];
            foreach (object? value in values)
            {
                if (NumberOf(value) is not { } number) return null;
                numbers.Add(number);
            }

            return [.. numbers];
        }

        private static double[] Doubles<T>(T[] values) where T : System.Numerics.INumberBase<T> => Array.ConvertAll(values, double.CreateChecked);

        private static double? NumberOf(object? value) => value switch
        {
            double number => number,
            float or int or long or short or byte or sbyte or ushort or uint or ulong or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            Half number => (double)number,
            System.Numerics.BigInteger number => (double)number,
            _ => null,
        };
    }
}

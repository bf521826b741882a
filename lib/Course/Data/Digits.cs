using System.Globalization;
using System.IO.Compression;

namespace Course;

/// <summary>
/// 1,797 handwritten digits of 8×8 pixels (E. Alpaydin, C. Kaynak, UCI 1998; CC BY 4.0).
/// Test rows are those whose index is divisible by 5: 360 to test, 1,437 to train.
/// </summary>
public static class Digits
{
    private const int Pixels = 64;

    /// <summary>All images, pixels scaled from 0…16 to 0…1, in the file's order.</summary>
    public static Dataset All { get; } = Load();

    /// <summary>The 1,437 images to train on.</summary>
    public static Dataset Train => All.Rows([.. Enumerable.Range(0, All.Count).Where(i => i % 5 != 0)]);

    /// <summary>The 360 images to test on.</summary>
    public static Dataset Test => All.Rows([.. Enumerable.Range(0, All.Count).Where(i => i % 5 == 0)]);

    private static Dataset Load()
    {
        using var file = Resource.Open("digits.csv.gz", "The digits were not built into the library: data/digits.csv.gz is missing.");
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        List<double> pixels = [];
        List<int> labels = [];
        while (reader.ReadLine() is { } line)
        {
            double[] numbers = [.. line.Split(',').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
            pixels.AddRange(numbers.Take(Pixels).Select(pixel => pixel / 16));
            labels.Add((int)numbers[Pixels]);
        }
        return new(Tensor.Of(pixels, [labels.Count, Pixels]), labels, Classes: 10);
    }
}

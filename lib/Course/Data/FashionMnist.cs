namespace Course;

/// <summary>
/// 70,000 pictures of clothes, 28×28 pixels, ten classes (H. Xiao, K. Rasul, R. Vollgraf, 2017; MIT licence). It is too large to
/// travel with the course: install Debian's package dataset-fashion-mnist, or name a folder with the four files.
/// </summary>
/// <remarks>Files of the same names hold MNIST's digits; this class reads them alike.</remarks>
public static class FashionMnist
{
    /// <summary>Where Debian's package puts the files.</summary>
    public const string DebianFolder = "/usr/share/datasets/fashion-mnist";

    /// <summary>The names of the ten classes; a label is a place in this list.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    /// <summary>Whether the four files are there.</summary>
    public static bool IsIn(string folder = DebianFolder) => new[] { "train", "t10k" }.All(part => Find(folder, $"{part}-images-idx3-ubyte") is not null && Find(folder, $"{part}-labels-idx1-ubyte") is not null);

    /// <summary>60,000 pictures to train on: inputs [60000, 784], pixels from 0 to 1.</summary>
    /// <param name="folder">The folder with the files.</param>
    /// <param name="most">Reads only so many pictures from the front; all 60,000 take 376 MB as double.</param>
    /// <exception cref="FileNotFoundException">A file is not there.</exception>
    /// <exception cref="DataFormatException">A file is damaged, or the counts of pictures and labels differ.</exception>
    public static Dataset Train(string folder = DebianFolder, int most = int.MaxValue) => Load(folder, "train", most);

    /// <summary>10,000 pictures to test on.</summary>
    /// <inheritdoc cref="Train"/>
    public static Dataset Test(string folder = DebianFolder, int most = int.MaxValue) => Load(folder, "t10k", most);

    private static Dataset Load(string folder, string part, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        string imagesFile = Path(folder, $"{part}-images-idx3-ubyte"), labelsFile = Path(folder, $"{part}-labels-idx1-ubyte");
        IdxFile images = IdxFile.Read(imagesFile), labels = IdxFile.Read(labelsFile);
        if (images.Shape.Rank != 3) throw new DataFormatException($"{imagesFile}: pictures have shape [count, height, width]; this file has {images.Shape}.");
        if (labels.Shape.Rank != 1) throw new DataFormatException($"{labelsFile}: labels have shape [count]; this file has {labels.Shape}.");
        if (images.Shape[0] != labels.Shape[0]) throw new DataFormatException($"{imagesFile} holds {images.Shape[0]} pictures, but {labelsFile} {labels.Shape[0]} labels.");
        int strange = labels.Values.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)9);
        if (strange >= 0) throw new DataFormatException($"{labelsFile}: label {strange} is {labels.Values[strange]}; expected a class from 0 to 9.");

        int count = Math.Min(most, images.Shape[0]), pixels = images.Shape[1] * images.Shape[2];
        return new(Tensor.From([count, pixels], i => images.Values[i] / 255.0), [.. labels.Values.Take(count).Select(label => (int)label)], Classes.Count);
    }

    private static string Path(string folder, string file) => Find(folder, file) ?? throw new FileNotFoundException(
        $"There is neither {file}.gz nor {file} in '{folder}'. Install Debian's package dataset-fashion-mnist, or name the folder that holds the files.", file);

    private static string? Find(string folder, string file) => new[] { $"{file}.gz", file }.Select(name => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}

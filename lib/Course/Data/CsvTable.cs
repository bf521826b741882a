using System.Globalization;

namespace Course;

/// <summary>
/// A table from a comma-separated file whose first line names the columns. Empty fields and "NA" are missing values.
/// </summary>
/// <remarks>
/// Whatever is wrong is reported with the file, the line (from 1, as editors count) and the column:
/// "penguins.csv, line 5, column 'body_mass_g' (6): the value is missing".
/// </remarks>
public sealed class CsvTable
{
    private readonly string file;
    private readonly IReadOnlyList<Row> rows;

    private CsvTable(string file, IReadOnlyList<string> columns, IReadOnlyList<Row> rows) => (this.file, Columns, this.rows) = (file, columns, rows);

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The number of rows, without the header.</summary>
    public int Count => rows.Count;

    /// <summary>Reads a file of UTF-8 text.</summary>
    /// <exception cref="DataFormatException">It is no table.</exception>
    public static CsvTable Read(string path) => Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <summary>Reads text.</summary>
    /// <param name="text">The header and the rows.</param>
    /// <param name="file">What messages call it.</param>
    /// <exception cref="DataFormatException">There is no header, it names a column twice, or a row has more or fewer fields.</exception>
    public static CsvTable Parse(string text, string file = "text")
    {
        List<Row> records = [.. new CsvRecords(text, file).Read().Select(record => new Row(record.Line, record.Fields))];
        if (records.Count == 0) throw new DataFormatException($"{file} is empty; expected a line with the names of the columns.");
        string[] columns = records[0].Fields;
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i].Length == 0) throw new DataFormatException($"{file}, line {records[0].Line}, column {i + 1}: the column has no name.");
            if (Array.IndexOf(columns, columns[i]) < i) throw new DataFormatException($"{file}, line {records[0].Line}, column {i + 1}: the name '{columns[i]}' is used twice.");
        }
        foreach (var row in records.Skip(1))
            if (row.Fields.Length != columns.Length)
                throw new DataFormatException($"{file}, line {row.Line}, column {Math.Min(row.Fields.Length, columns.Length) + 1}: the row has {row.Fields.Length} fields; the header names {columns.Length}.");
        return new(file, columns, records[1..]);
    }

    /// <summary>The rows in which none of these columns is missing; all columns, if none is named.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public CsvTable WithoutMissing(params IReadOnlyList<string> columns)
    {
        int[] places = columns.Count == 0 ? [.. Enumerable.Range(0, Columns.Count)] : [.. columns.Select(PlaceOf)];
        return new(file, Columns, [.. rows.Where(row => !places.Any(place => IsMissing(row.Fields[place])))]);
    }

    /// <summary>A column as text; null where the value is missing.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public IReadOnlyList<string?> Texts(string column)
    {
        int place = PlaceOf(column);
        return [.. rows.Select(row => IsMissing(row.Fields[place]) ? null : row.Fields[place])];
    }

    /// <summary>A column as numbers.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="missing">What stands for a missing value, such as NaN; null makes a missing value an error.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="DataFormatException">A field is no number, or missing where it must not be.</exception>
    public double[] Numbers(string column, double? missing = null)
    {
        int place = PlaceOf(column);
        return [.. rows.Select(row => Number(row, place, missing))];
    }

    /// <summary>Columns of numbers side by side: shape [rows, columns].</summary>
    /// <inheritdoc cref="Numbers" path="/exception"/>
    public Tensor<double> Matrix(params IReadOnlyList<string> columns)
    {
        int[] places = [.. columns.Select(PlaceOf)];
        return Tensor.Of(rows.SelectMany(row => places.Select(place => Number(row, place, null))), [Count, places.Length]);
    }

    /// <summary>A column of names as classes: the names in alphabetical order, and for each row the place of its name among them.</summary>
    /// <inheritdoc cref="Numbers" path="/exception"/>
    public (string[] Names, int[] Labels) Classes(string column)
    {
        int place = PlaceOf(column);
        string[] texts = [.. rows.Select(row => IsMissing(row.Fields[place]) ? throw Missing(row, place) : row.Fields[place])];
        string[] names = [.. texts.Distinct().Order(StringComparer.Ordinal)];
        return (names, [.. texts.Select(text => Array.IndexOf(names, text))]);
    }

    private double Number(Row row, int place, double? missing)
    {
        string field = row.Fields[place];
        if (IsMissing(field)) return missing ?? throw Missing(row, place);
        return double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw new DataFormatException($"{Place(row, place)}: '{field}' is no number; numbers are written like 3.75 or -1e-3.");
    }

    private DataFormatException Missing(Row row, int place) => new($"{Place(row, place)}: the value is missing. Leave such rows out with WithoutMissing, or say what stands for a missing value.");

    private string Place(Row row, int place) => $"{file}, line {row.Line}, column '{Columns[place]}' ({place + 1})";

    private int PlaceOf(string column)
    {
        for (int i = 0; i < Columns.Count; i++)
            if (Columns[i] == column) return i;
        throw new ArgumentException($"{file} has no column '{column}'. It has: {string.Join(", ", Columns)}.", nameof(column));
    }

    private static bool IsMissing(string field) => field is "" or "NA";

    private sealed record Row(int Line, string[] Fields);
}

using System.Text.Json;

namespace Course.Notebooks;

/// <summary>Every row the course promises to check, in the order of the syllabus (<c>notebooks/ledger.json</c>).</summary>
public sealed class Ledger
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<string, LedgerRow> _byId;

    /// <summary>A ledger of these rows; two with one id are refused.</summary>
    public Ledger(IEnumerable<LedgerRow> rows)
    {
        Rows = [.. rows];
        _byId = [];
        foreach (var row in Rows)
        {
            if (!_byId.TryAdd(row.Id, row))
                throw new LedgerFormatException($"the ledger has two rows with the id {row.Id}; expected each id once.");
        }
    }

    /// <summary>The rows in their order.</summary>
    public IReadOnlyList<LedgerRow> Rows { get; }

    /// <summary>Reads <c>ledger.json</c>; throws <see cref="LedgerFormatException"/> where it is none.</summary>
    public static Ledger Load(string path)
    {
        try
        {
            return new Ledger(JsonSerializer.Deserialize<LedgerRow[]>(File.ReadAllText(path), Format)
                ?? throw new LedgerFormatException("the file holds null; expected a list of rows."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerFormatException($"{path}: the ledger cannot be read ({e.Message}); expected a list of rows as JSON.", e);
        }
        catch (Exception e) when (e is JsonException or LedgerFormatException)
        {
            throw new LedgerFormatException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>The row with this id, or null.</summary>
    public LedgerRow? Find(string id) => _byId.GetValueOrDefault(id);
}

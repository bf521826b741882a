using System.Globalization;

namespace Course.Assignments.Tests;

public sealed class SubmissionTimeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("alice/slopes.ipynb", "2026-11-20 15:58:23.948203 UTC", "2026-11-20T15:58:23+00:00", "timestamp.txt")]
    [InlineData("alice/2026-11-20T10-30.ipynb", null, "2026-11-20T10:30:00+08:00", "the name")]
    [InlineData("alice/2026-11-20T10-30-15Z.ipynb", null, "2026-11-20T10:30:15+00:00", "the name")]
    [InlineData("alice/2026-11-20_1030+0200.ipynb", null, "2026-11-20T10:30:00+02:00", "the name")]
    [InlineData("alice/2026-11-20 10.30/slopes.ipynb", null, "2026-11-20T10:30:00+08:00", "the name")]
    public void A_time_is_read_where_it_is_written(string file, string? stamp, string time, string from)
    {
        string path = _folder.Write(file, "");
        if (stamp is not null) File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "timestamp.txt"), stamp + "\n");
        var attempt = SubmissionTime.Read(path, TimeSpan.FromHours(8));
        Assert.Equal((DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), from), (Seconds(attempt.Submitted), attempt.TimeFrom));
    }

    [Fact]
    public void Otherwise_the_files_date_counts()
    {
        string path = _folder.Write("alice.ipynb", "");
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, 20, 1, 2, 3, DateTimeKind.Utc));
        var attempt = SubmissionTime.Read(path, TimeSpan.Zero);
        Assert.Equal((new DateTimeOffset(2026, 11, 20, 1, 2, 3, TimeSpan.Zero), "the file's date"), (attempt.Submitted, attempt.TimeFrom));
    }

    private static DateTimeOffset Seconds(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}

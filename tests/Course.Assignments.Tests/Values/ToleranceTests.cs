namespace Course.Assignments.Tests;

public sealed class ToleranceTests
{
    private static ProbeQuestion Probe(ProbeMode mode, double? relative) => new(1, 1, "t", mode, relative, [], "x");

    [Fact]
    public void A_probe_has_the_assignments_tolerance_its_own_or_none()
    {
        var settings = new ToleranceSettings();
        Assert.Equal(new Tolerance(1e-6, 1e-9), Tolerance.Of(Probe(ProbeMode.Value, null), settings));
        Assert.Equal(new Tolerance(1e-2, 1e-5), Tolerance.Of(Probe(ProbeMode.Value, 1e-2), settings));
        Assert.Equal(Tolerance.None, Tolerance.Of(Probe(ProbeMode.Exact, null), settings));
    }
}

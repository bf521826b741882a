namespace Course.Tests;

/// <summary>That a run gives the right numbers is tested in <see cref="MpiProcessTests"/>.</summary>
public class MpiLaunchTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Course.Mpi.dll");

    [MpiFact]
    public void AProgramThatIsNotBuiltIsNamedWithTheCommandThatBuildsIt()
    {
        Assert.Null(MpiLaunch.Missing(Program));
        string missing = Assert.Throws<InvalidOperationException>(() => MpiLaunch.Run("nowhere/Course.Mpi.dll", 2, TimeSpan.FromSeconds(1))).Message;
        Assert.Contains("nowhere/Course.Mpi.dll", missing);
        Assert.Contains("dotnet build -c Release tests/Course.Mpi", missing);
    }

    [MpiFact]
    public void ProcessesThatTakeTooLongAreEnded()
    {
        var late = Assert.Throws<TimeoutException>(() => MpiLaunch.Run(Program, 2, TimeSpan.FromMilliseconds(20)));
        Assert.Contains("2 processes of Course.Mpi.dll did not end within 0", late.Message);
    }

    [Fact]
    public void NoProcessOrNoTimeIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MpiLaunch.Run(Program, 0, TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MpiLaunch.Run(Program, 2, TimeSpan.Zero));
    }
}

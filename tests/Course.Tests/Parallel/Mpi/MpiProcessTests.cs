using System.Text.Json;
using Course.Mpi;

namespace Course.Tests;

/// <summary>Those that start mpirun are shown as skipped where it is not installed.</summary>
public class MpiProcessTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Course.Mpi.dll");

    [MpiTheory]
    [InlineData(1)]
    [InlineData(4)]
    public void TrainingInProcessesEqualsTrainingInOne(int processes)
    {
        var run = MpiLaunch.Run(Program, processes, TimeSpan.FromMinutes(1));
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        var report = JsonSerializer.Deserialize<TrainingReport>(run.Output)!;
        var alone = DigitsTraining.Run(new Ring<double>(1).Workers[0]);

        Assert.Equal(processes, report.Workers);
        Assert.Equal(DigitsTraining.Steps, report.Losses.Length);
        Assert.InRange(RelativeError.Of(report.Losses, alone.Losses), 0, 1e-12);
        Assert.InRange(RelativeError.Of(report.Weights, alone.Weights), 0, 1e-12);
        Assert.Equal(processes, report.Fingerprints.Length);
        Assert.Single(report.Fingerprints.Distinct());
        Assert.True(report.Losses[^1] < 0.8 * report.Losses[0]);
    }

    [MpiFact]
    public void LayersCutAmongProcessesEqualTheWhole()
    {
        var run = MpiLaunch.Run(Program, 3, TimeSpan.FromMinutes(1), "layers");
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        var errors = JsonSerializer.Deserialize<float[]>(run.Output)!;
        Assert.Equal(3, errors.Length);
        Assert.All(errors, error => Assert.InRange(error, 0, 1e-5f));
    }

    [Fact]
    public void TrainingOnThreadsIsTheSameProgram()
    {
        var reports = new Ring<double>(4).Run(DigitsTraining.Run);
        var alone = DigitsTraining.Run(new Ring<double>(1).Workers[0]);
        Assert.InRange(RelativeError.Of(reports[0].Weights, alone.Weights), 0, 1e-12);
        Assert.Single(reports.SelectMany(report => report.Fingerprints).Distinct());
    }

    [MpiFact]
    public void WhereOneProcessFailsAllEndWithItsMessage()
    {
        var run = MpiLaunch.Run(Program, 3, TimeSpan.FromMinutes(1), "fail");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("Process 2 of 3 failed: System.NullReferenceException", run.Error + run.Output);
    }
}

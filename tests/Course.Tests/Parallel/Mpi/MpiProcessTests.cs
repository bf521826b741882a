using System.Text.Json;
using Course.Mpi;

namespace Course.Tests;

/// <summary>Those that start mpirun are shown as skipped where it is not installed.</summary>
public class MpiProcessTests
{
    [MpiTheory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task TrainingInProcessesEqualsTrainingInOne(int processes)
    {
        var run = await MpiRun.StartAsync(processes);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        var report = JsonSerializer.Deserialize<TrainingReport>(run.Json)!;
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
    public async Task LayersCutAmongProcessesEqualTheWhole()
    {
        var run = await MpiRun.StartAsync(3, "layers");
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        var errors = JsonSerializer.Deserialize<float[]>(run.Json)!;
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
    public async Task WhereOneProcessFailsAllEndWithItsMessage()
    {
        var run = await MpiRun.StartAsync(3, "fail");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("Process 2 of 3 failed: System.NullReferenceException", run.Error + run.Out);
    }
}

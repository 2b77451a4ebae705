using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Social.Benchmarks.Results;

/// <summary>Runs the benchmark classes with BenchmarkDotNet, in this process and in short: three rounds of warming, ten that count, a quarter of a second each.</summary>
internal static class BenchmarkRun
{
    public static IEnumerable<Summary> Run(string[] args)
    {
        Job job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithLaunchCount(1)
            .WithWarmupCount(3)
            .WithIterationCount(10)
            .WithIterationTime(TimeInterval.FromMilliseconds(250));
        return BenchmarkSwitcher.FromAssembly(typeof(BenchmarkRun).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, DefaultConfig.Instance.AddJob(job));
    }
}

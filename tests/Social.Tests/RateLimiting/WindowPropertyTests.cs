using FsCheck;
using FsCheck.Fluent;
using Social.RateLimiting;

namespace Social.Tests.RateLimiting;

public sealed class WindowPropertyTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_fixed_window_never_admits_more_than_its_limit_in_one_period() => Check(RateLimitKind.Fixed, static (admitted, limit) =>
    {
        // Periods start at the first admission after the last one ended, whether or not it was given back.
        double used = 0;
        TimeSpan? start = null;
        foreach (Admission one in admitted)
        {
            if (start is null || one.At >= start + Period)
            {
                (start, used) = (one.At, 0);
            }

            used += one.Net;
            if (used > limit)
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void A_sliding_window_never_admits_more_than_its_limit_in_any_stretch_of_a_period() => Check(RateLimitKind.Sliding, static (admitted, limit) =>
        admitted.All(last => admitted.Where(one => one.At <= last.At && one.At > last.At - Period).Sum(one => one.Net) <= limit));

    [Fact]
    public void A_token_bucket_never_admits_more_than_its_burst_and_what_flowed_in() => Check(RateLimitKind.TokenBucket, static (admitted, limit) =>
        admitted.All(first => admitted.Where(one => one.At >= first.At).All(last =>
            admitted.Where(one => one.At >= first.At && one.At <= last.At).Sum(one => one.Net) <= Math.Max(2, limit / 2) + (limit * ((last.At - first.At) / Period)) + 1e-6)));

    private static void Check(RateLimitKind kind, Func<List<Admission>, double, bool> holds)
    {
        Gen<int[]> steps = Gen.Choose(0, 1_000_000).ArrayOf(120);
        Prop.ForAll(steps.ToArbitrary(), Gen.Choose(2, 12).ToArbitrary(), (actions, limit) => holds(Run(kind, limit, actions), limit)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static List<Admission> Run(RateLimitKind kind, int limit, int[] steps)
    {
        Limits limits = new();
        RateLimitWindow checkedWindow = Limits.Fixed(limit, Period) with { Kind = kind, Burst = Math.Max(2, limit / 2) };
        RateLimitWindow other = Limits.Fixed(3, TimeSpan.FromSeconds(7), name: "other");
        RateLimitWindowSet[] sets =
        [
            limits.Set(checkedWindow),
            limits.Set(new RateLimitCharge(checkedWindow, 2)),
            limits.Set(new RateLimitCharge(other), new RateLimitCharge(checkedWindow)),
        ];
        List<Admission> admitted = [];
        List<(RateLimitLease Lease, Admission Admission)> open = [];
        foreach (int step in steps)
        {
            int argument = step / 8;
            switch (step % 8)
            {
                case 0:
                    limits.Time.Advance(TimeSpan.FromMilliseconds(argument % 90_000));
                    break;
                case 1:
                    limits.Time.Advance(TimeSpan.FromMilliseconds(argument % 3_000));
                    break;
                case 2 when open.Count > 0:
                    (RateLimitLease lease, Admission admission) = open[argument % open.Count];
                    open.RemoveAt(argument % open.Count);
                    limits.Refund(lease);
                    admission.Net = 0;
                    break;
                case 3 when open.Count > 0:
                    limits.End(open[argument % open.Count].Lease);
                    open.RemoveAt(argument % open.Count);
                    break;
                case 4:
                    limits.Store.ForgetIdle();
                    break;
                default:
                    RateLimitWindowSet set = sets[argument % sets.Length];
                    if (limits.Limiter.TryTake(set, out RateLimitLease taken, out _))
                    {
                        Admission one = new(limits.Time.Elapsed, set == sets[1] ? 2 : 1);
                        admitted.Add(one);
                        open.Add((taken, one));
                    }

                    break;
            }
        }

        return admitted;
    }

    private sealed class Admission(TimeSpan at, double cost)
    {
        public TimeSpan At { get; } = at;

        public double Net { get; set; } = cost;
    }
}

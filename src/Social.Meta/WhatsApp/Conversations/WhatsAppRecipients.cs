using System.Text.RegularExpressions;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Whom a message of WhatsApp goes to.</summary>
public static partial class WhatsAppRecipients
{
    internal const string PhoneKind = "phone";
    internal const string UserKind = "user";
    internal const string GroupKind = "group";

    /// <summary>Makes a recipient of a phone number.</summary>
    /// <param name="number">The number with <c>+</c> and country code; spaces, hyphens and parentheses do not matter.</param>
    public static Recipient Phone(string number) => new(number, PhoneKind);

    /// <summary>Makes a recipient of a business-scoped user id, such as <c>US.13491208655302741918</c>.</summary>
    /// <param name="id">The id.</param>
    public static Recipient User(string id) => new(id, UserKind);

    /// <summary>Makes a recipient of a group.</summary>
    /// <param name="id">The group's id.</param>
    public static Recipient Group(string id) => new(id, GroupKind);

    /// <summary>Tells the kind where the caller did not: a business-scoped id has a country and a dot before it.</summary>
    internal static string KindOf(Recipient recipient) => recipient.Kind ?? (BusinessScoped().IsMatch(recipient.Id) ? UserKind : PhoneKind);

    /// <summary>Returns the recipient in one form, so that limits and keys know who is the same.</summary>
    internal static string Canonical(Recipient recipient) => KindOf(recipient) == PhoneKind ? string.Concat(recipient.Id.Where(c => c is not (' ' or '-' or '(' or ')'))) : recipient.Id;

    internal static void Validate(Recipient recipient, ProblemList problems)
    {
        switch (KindOf(recipient))
        {
            case PhoneKind:
                string number = Canonical(recipient);
                if (!number.StartsWith('+'))
                {
                    // WhatsApp would put the business's own country code in front: another person would get the message.
                    problems.Error(SocialErrorCode.TargetNotAllowed, "Recipient", "The number does not begin with '+' and a country code, and WhatsApp would send to another one. Write '+' before it, also before a wa_id of a notification.", "+ and 7 to 15 digits", $"{number.Length} characters");
                }
                else if (!Number().IsMatch(number))
                {
                    problems.Error(SocialErrorCode.TargetNotAllowed, "Recipient", $"The recipient is no phone number: '+' and 7 to 15 digits are expected, and it has {number.Length - 1} characters after its sign.", "+ and 7 to 15 digits", $"{number.Length} characters");
                }

                break;
            case UserKind when !BusinessScoped().IsMatch(recipient.Id):
                problems.Error(SocialErrorCode.TargetNotAllowed, "Recipient", "The recipient is no business-scoped user id: a country's two letters, a dot and up to 128 letters and digits are expected.", "CC.id", $"{recipient.Id.Length} characters");
                break;
            case GroupKind when recipient.Id.Length == 0:
                problems.Error(SocialErrorCode.TargetNotAllowed, "Recipient", "The group has no id.", 1, 0);
                break;
            case UserKind or GroupKind:
                break;
            case var kind:
                problems.Error(SocialErrorCode.TargetNotAllowed, "Recipient.Kind", $"Kind is '{kind}'; WhatsApp knows {PhoneKind}, {UserKind} and {GroupKind}.", $"{PhoneKind}, {UserKind}, {GroupKind}", kind);
                break;
        }
    }

    [GeneratedRegex(@"^\+[0-9]{7,15}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BusinessScoped();
}

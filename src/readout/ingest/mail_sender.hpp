/// Who a mail is from, as the outlet or the author of its text.
///
/// In: what a mail states: its sender's name (as the author), address, and whether a list sent it.
/// Out: outlet and author. A known outlet's name is that outlet; a known outlet's address is its,
/// whoever writes there, but for portals', where anybody may have a mailbox. Else a list or an
/// address that names an office ("press@") gives its name, or its domain, as the outlet; any other
/// sender is a person, who may be handing on what an outlet wrote: the author, and the outlet stays
/// open. Words in data/mail_offices.json.
#pragma once
#include "readout/ingest/metadata.hpp"

namespace readout::ingest {

/// Nothing changes where there is no sender.
void settle_sender(Metadata& data);

}  // namespace readout::ingest

// The desk is worked at: its pages have scripts, though every form of theirs does without
export const csr = true;
